# region: neuron
def neuron(weights, inputs, threshold=0.5):
    total = sum(w * x for w, x in zip(weights, inputs))
    return 1 if total > threshold else 0
# endregion: neuron


# region: a
def network_a(x1, x2):
    h1 = neuron((1, -1), (x1, x2))
    h2 = neuron((-1, 1), (x1, x2))
    return h1, h2, neuron((1, 1), (h1, h2))
# endregion: a


# region: b
def network_b(x1, x2):
    h1 = neuron((1, 1), (x1, x2))
    h2 = neuron((0.3, 0.3), (x1, x2))
    return h1, h2, neuron((1, -1), (h1, h2))
# endregion: b


# region: table
for name, network in [("A", network_a), ("B", network_b)]:
    print(name)
    for x1, x2 in [(0, 0), (0, 1), (1, 0), (1, 1)]:
        h1, h2, y = network(x1, x2)
        print(x1, x2, "hidden", h1, h2, "output", y)
# endregion: table
