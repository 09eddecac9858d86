# region: neuron
def neuron(weights, threshold, inputs):
    total = sum(w * x for w, x in zip(weights, inputs))
    return 1 if total > threshold else 0
# endregion: neuron


# region: and
for inputs in [(0, 0), (0, 1), (1, 0), (1, 1)]:
    print(*inputs, neuron((0.5, 0.5), 0.7, inputs))
# endregion: and
