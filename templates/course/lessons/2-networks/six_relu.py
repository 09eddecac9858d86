"""The cubic beside the sum of six hand-picked ReLU neurons."""
# region: network
def f(x):
    return x**3 + x**2 - x - 1

def relu(z):
    return max(0.0, z)

# Each neuron adds v * relu(w * x + b).
neurons = [
    (-1, -5.0, -7.7), (-1, -1.2, -1.3), (-1, 1.2, 1.0),
    (1, 1.2, -0.2), (1, 2.0, -1.1), (1, 5.0, -5.0),
]

def network(x):
    return sum(v * relu(w * x + b) for v, w, b in neurons)
# endregion: network

# region: table
print("    x      network       f(x)      error")
for x in [-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0]:
    error = network(x) - f(x)
    print(f"{x:5.1f} {network(x):12.6f} {f(x):10.6f} {error:10.6f}")
# endregion: table
