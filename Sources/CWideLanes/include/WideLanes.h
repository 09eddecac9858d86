/// Activations for eight net inputs at a time, on processors that have instructions of 512 bits.
///
/// The same bits as the functions of the module Neurons, which computes in groups of four on every machine: here too each
/// sum and product is rounded by itself, and two are fused only where the product is exact.

/// Whether this processor can run the functions below.
int wide_lanes_exist(void);

/// Writes the logistic function of as many groups of eight numbers.
void wide_lanes_sigmoid(const double *netInputs, long groups, double *values);

/// Writes the hyperbolic tangent of as many groups of eight numbers.
void wide_lanes_tanh(const double *netInputs, long groups, double *values);
