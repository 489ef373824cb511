/* What C makes of the same two passes over both sides, in the same order of summation: median of single batches. */
#define _XOPEN_SOURCE 700
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { N = 240, LANES = 8, BATCH = 100, BATCHES = 20000 };

static double folded(const double s[LANES]) {
  return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
}

static double sum(const double *x) {
  double s[LANES] = {0};
  for (int i = 0; i < N; i += LANES)
    for (int j = 0; j < LANES; j++) s[j] += x[i + j];
  return folded(s);
}

static double products(const double *x, const double *y) {
  double s[LANES] = {0};
  for (int i = 0; i < N; i += LANES)
    for (int j = 0; j < LANES; j++) s[j] += x[i + j] * y[i + j];
  return folded(s);
}

__attribute__((noinline)) static double pearson(const double *x, const double *y, double *dx, double *dy) {
  double mx = sum(x) / N, my = sum(y) / N;
  for (int i = 0; i < N; i++) dx[i] = x[i] - mx;
  for (int i = 0; i < N; i++) dy[i] = y[i] - my;
  return products(dx, dy) / (sqrt(products(dx, dx)) * sqrt(products(dy, dy)));
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}

int main(void) {
  static double x[N], y[N], dx[N], dy[N], times[BATCHES];
  double total = 0;
  for (int i = 0; i < N; i++) {
    x[i] = drand48();
    y[i] = drand48();
  }
  for (int b = 0; b < BATCHES; b++) {
    double start = now();
    for (int i = 0; i < BATCH; i++) {
      x[0] += 1e-9; /* or it would be computed once */
      total += pearson(x, y, dx, dy);
    }
    times[b] = (now() - start) / BATCH;
  }
  qsort(times, BATCHES, sizeof times[0], ascending);
  printf("C, Pearson in two passes, n = %d: %.0f ns, %.2fe9 pairs/s (sum %g)\n", N, times[BATCHES / 2],
         N / times[BATCHES / 2], total);
  return 0;
}
