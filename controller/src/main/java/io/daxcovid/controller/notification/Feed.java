package io.daxcovid.controller.notification;

/** What the topics have said up to now; never blocks. */
public interface Feed {
  FeedView view();
}
