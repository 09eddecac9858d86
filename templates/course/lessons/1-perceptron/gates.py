# region: neuron
def weighted_sum(weights, inputs):
    return sum(w * x for w, x in zip(weights, inputs))


def perceptron(weights, threshold, inputs):
    return 1 if weighted_sum(weights, inputs) > threshold else 0
# endregion: neuron


# region: show
def show(name, weights, threshold):
    print(name)
    for inputs in [(0, 0), (0, 1), (1, 0), (1, 1)]:
        total = weighted_sum(weights, inputs)
        output = perceptron(weights, threshold, inputs)
        print(*inputs, "sum", float(total), "output", output)
# endregion: show


# region: and
show("AND", (0.5, 0.5), threshold=0.7)  # <-- this line
# endregion: and

# region: or
show("OR", (0.5, 0.5), threshold=0.2)  # <-- this line
# endregion: or

# region: nand
show("NAND", (-0.5, -0.5), threshold=-0.7)  # <-- this line
# endregion: nand
