package io.daxcovid.importer.source.replay;

/** One of the replays that go together. It is nothing but itself: two may have one name. */
final class ReplayMember {}
