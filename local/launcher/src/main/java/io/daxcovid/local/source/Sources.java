package io.daxcovid.local.source;

import java.nio.file.Path;

/**
 * Where the figures come from: files or folders of this machine.
 *
 * @param synthetic true for the generated sample
 */
public record Sources(Path cases, Path prices, boolean synthetic) {}
