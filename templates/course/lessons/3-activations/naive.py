"""Four formulas that are right on paper and wrong in a computer, each beside its cure."""
import math

from activations import elu, sigmoid, sigmoid_slope
from softmax import softmax

# region: naive
def naive_sigmoid(z):
    return 1 / (1 + math.exp(-z))

def naive_softmax(scores):
    powers = [math.exp(v) for v in scores]
    return [p / sum(powers) for p in powers]

try:
    naive_sigmoid(-1000)
except OverflowError:
    print("naive sigmoid(-1000):        overflow")
print("stable sigmoid(-1000):      ", sigmoid(-1000.0))

s = naive_sigmoid(40)
print("naive slope at 40, s(1-s):  ", s * (1 - s))
print("stable slope at 40:         ", f"{sigmoid_slope(40.0):.6e}")

print("naive elu(-1e-8), exp(z)-1: ", f"{math.exp(-1e-8) - 1:.15e}")
print("stable elu(-1e-8):          ", f"{elu(-1e-8):.15e}")

try:
    naive_softmax([1001, 1002, 1003])
except OverflowError:
    print("naive softmax(1001, ...):    overflow")
probabilities = softmax([1001.0, 1002.0, 1003.0])
print("stable softmax(1001, ...):  ", *(f"{p:.6f}" for p in probabilities))
# endregion: naive
