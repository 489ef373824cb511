package io.daxcovid.controller.plan;

/** Nothing new begins; what runs is seen to its end. */
public record Hold(Reason reason, String why) {
  public static final Hold SUSPENDED = new Hold(Reason.SUSPENDED, "suspended: nothing new begins");

  /**
   * @param why what is asked cannot be done, and what to write instead
   */
  public static Hold refused(String why) {
    return new Hold(Reason.INVALID_SPEC, why);
  }
}
