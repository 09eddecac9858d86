# region: count
from itertools import product


def threshold_functions(inputs, largest_weight):
    """The truth tables of one neuron with whole-number weights."""
    points = list(product((0, 1), repeat=inputs))
    tables = set()
    choices = range(-largest_weight, largest_weight + 1)
    for weights in product(choices, repeat=inputs):
        sums = [sum(w * x for w, x in zip(weights, p)) for p in points]
        for threshold in [min(sums) - 1, *sums]:
            tables.add(tuple(total > threshold for total in sums))
    return tables


for inputs, largest_weight in [(2, 1), (3, 2), (4, 3)]:
    found = len(threshold_functions(inputs, largest_weight))
    print(inputs, "inputs:", found, "of", 2 ** 2**inputs)
# endregion: count
