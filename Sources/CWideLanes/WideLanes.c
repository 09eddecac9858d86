#include "WideLanes.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Sums and products are rounded one by one, as in Swift.
#pragma STDC FP_CONTRACT OFF

#define WIDE __attribute__((target("avx512f")))
#define INLINE static inline __attribute__((always_inline, target("avx512f")))

typedef __m512d Wide;

INLINE Wide all(double x) { return _mm512_set1_pd(x); }
INLINE __m512i bits(Wide x) { return _mm512_castpd_si512(x); }
INLINE Wide number(__m512i x) { return _mm512_castsi512_pd(x); }
INLINE __m512i sign(void) { return _mm512_set1_epi64((long long)0x8000000000000000); }

/// a + b x, rounded twice.
INLINE Wide line(Wide x, double a, double b) { return all(a) + x * all(b); }

/// e to the power of 2 h for no positive h: 2 to some power, and half of what is left of e to the power of the rest but for 1.
/// See LanesExponential.swift; here everything is half as large, which changes no bit of what is kept.
typedef struct {
  Wide scale, half;
} Power;

INLINE Power power(Wide h) {
  h = _mm512_max_pd(all(-708.396 / 2), h);  // NaN stays: it is the second.
  Wide shifted = h * all(2 * 1.4426950408889634) + all(0x1.8p52);
  Wide k = shifted - all(0x1.8p52);
  Power result;
  result.scale = number(_mm512_slli_epi64(_mm512_add_epi64(bits(shifted), _mm512_set1_epi64(1023)), 52));
  Wide high = _mm512_fnmadd_pd(k, all(0x1.62e42feep-2), h);  // The product is exact.
  Wide low = k * all(1.90821492927058770002e-10 / 2);
  Wide r = high - low;
  Wide rest = (high - r) - low;
  Wide r2 = r * r;
  Wide r4 = r2 * r2;
  Wide low4 = line(r, 1. / 2, 2 * (1. / 6)) + r2 * line(r, 4 * (1. / 24), 8 * (1. / 120));
  Wide middle4 = line(r, 1. / 720, 2 * (1. / 5040)) + r2 * line(r, 4 * (1. / 40320), 8 * (1. / 362880));
  Wide high4 = line(r, 1. / 3628800, 2 * (1. / 39916800)) + r2 * line(r, 4 * (1. / 479001600), 8 * (1. / 6227020800));
  // 16 and 2 are put into the powers of r below.
  Wide wide4 = r4 * all(16);
  Wide q = low4 + wide4 * (middle4 + wide4 * high4);
  result.half = r + (rest + (r2 + r2) * q);
  return result;
}

int wide_lanes_exist(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512f");
}

WIDE void wide_lanes_sigmoid(const double *netInputs, long groups, double *values) {
  for (long i = 0; i < groups; i++) {
    Wide z = _mm512_loadu_pd(netInputs + 8 * i);
    Wide x = number(_mm512_or_si512(bits(z), sign()));
    Power e = power(x * all(0.5));
    Wide kept = _mm512_maskz_mov_pd(_mm512_cmp_pd_mask(x, all(-708.396), _CMP_NLT_UQ), e.scale * (all(1) + (e.half + e.half)));
    Wide share = all(1) / (all(1) + kept);
    __mmask8 isNegative = _mm512_cmp_pd_mask(z, _mm512_setzero_pd(), _CMP_LT_OQ);
    _mm512_storeu_pd(values + 8 * i, _mm512_mask_mul_pd(share, isNegative, kept, share));
  }
}

WIDE void wide_lanes_tanh(const double *netInputs, long groups, double *values) {
  for (long i = 0; i < groups; i++) {
    Wide z = _mm512_loadu_pd(netInputs + 8 * i);
    Power e = power(number(_mm512_or_si512(bits(z), sign())));
    // Products with powers of 2 are exact.
    Wide minusOne = _mm512_fmadd_pd(e.scale + e.scale, e.half, e.scale - all(1));
    Wide value = minusOne * (all(1) / (all(2) + minusOne));
    // Not positive so far; the sign goes where z is positive.
    Wide result = number(_mm512_ternarylogic_epi64(bits(value), bits(z), sign(), 0xd0));
    _mm512_storeu_pd(values + 8 * i, result);
  }
}

#else

int wide_lanes_exist(void) { return 0; }
void wide_lanes_sigmoid(const double *netInputs, long groups, double *values) { (void)netInputs, (void)groups, (void)values; }
void wide_lanes_tanh(const double *netInputs, long groups, double *values) { (void)netInputs, (void)groups, (void)values; }

#endif
