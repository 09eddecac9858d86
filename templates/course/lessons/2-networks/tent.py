"""The straight pieces of a folded tent, counted exactly."""
from fractions import Fraction

# region: tent
def relu(z):
    return max(z, 0)

def tent(x):
    return 2 * relu(x) - 4 * relu(x - Fraction(1, 2))   # two neurons

def folded(x, k):
    for _ in range(k):                         # k layers of two neurons
        x = tent(x)
    return x

def pieces(k):
    n = 4 * 2**k                               # four points to every piece
    y = [folded(Fraction(i, n), k) for i in range(n + 1)]
    slopes = [b - a for a, b in zip(y, y[1:])]
    return 1 + sum(a != b for a, b in zip(slopes, slopes[1:]))

print("k  pieces  deep  shallow at least")
for k in range(1, 7):
    print(f"{k}  {pieces(k):6}  {2 * k:4}  {pieces(k) - 1:16}")
# endregion: tent
