package io.daxcovid.web.answer;

/** One answer in both of its forms, made of the same values. */
public record Answer(Object json, CsvTable csv) {}
