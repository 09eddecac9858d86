"""Why no neuron computes XOR: two points that fire and two that do not have the same sum."""
# region: proof
from itertools import combinations_with_replacement as pairs

POINTS = [(0, 0), (0, 1), (1, 0), (1, 1)]


def weighted_sum(point):
    terms = [f"w{k}" for k, x in enumerate(point, 1) if x == 1]
    return " + ".join(terms) or "0"


def contradiction(table):
    firing = [p for p, target in zip(POINTS, table) if target == 1]
    silent = [p for p, target in zip(POINTS, table) if target == 0]
    for a, b in pairs(firing, 2):
        for c, d in pairs(silent, 2):
            if all(a[k] + b[k] == c[k] + d[k] for k in range(2)):
                return ([f"{weighted_sum(p)} > θ" for p in (a, b)]
                        + [f"{weighted_sum(p)} ≤ θ" for p in (c, d)])


for name, table in [("XOR", [0, 1, 1, 0]), ("XNOR", [1, 0, 0, 1])]:
    print(name, ", ".join(contradiction(table)))
# endregion: proof
