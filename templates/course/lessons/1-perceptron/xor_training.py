# region: setup
from math import exp

POINTS = [(0, 0), (0, 1), (1, 0), (1, 1)]
TARGETS = [0, 1, 1, 0]
RATE = 2


def sigmoid(z):
    return 1 / (1 + exp(-z))


v = [[0.2, 0.4], [0.6, 0.8]]  # weights of the two hidden neurons
c = [-0.1, 0.1]               # their biases
w = [-0.5, 0.5]               # weights of the output neuron
b = 0.0                       # its bias
# endregion: setup


# region: forward
def forward(x1, x2):
    h = [sigmoid(v[j][0] * x1 + v[j][1] * x2 + c[j]) for j in (0, 1)]
    return h, sigmoid(w[0] * h[0] + w[1] * h[1] + b)
# endregion: forward


# region: train
for epoch in range(5001):
    loss = 0.0
    grad_v, grad_c = [[0.0, 0.0], [0.0, 0.0]], [0.0, 0.0]
    grad_w, grad_b = [0.0, 0.0], 0.0
    outputs = []
    for (x1, x2), target in zip(POINTS, TARGETS):
        h, a = forward(x1, x2)
        outputs.append(a)
        loss += (a - target) ** 2 / 8
        delta = (a - target) * a * (1 - a) / 4
        grad_b += delta
        for j in range(2):
            grad_w[j] += delta * h[j]
            hidden = delta * w[j] * h[j] * (1 - h[j])
            grad_c[j] += hidden
            grad_v[j][0] += hidden * x1
            grad_v[j][1] += hidden * x2
    if epoch in (0, 100, 300, 500, 700, 1000, 2000, 5000):
        shown = [f"{a:.6f}" for a in outputs]
        print(f"epoch {epoch:4} loss {loss:.6f} outputs", *shown)
    if epoch < 5000:
        b -= RATE * grad_b
        for j in range(2):
            w[j] -= RATE * grad_w[j]
            c[j] -= RATE * grad_c[j]
            v[j] = [v[j][k] - RATE * grad_v[j][k] for k in range(2)]
# endregion: train

# region: result
for j in range(2):
    print(f"hidden {j + 1} weights {v[j][0]:.6f} {v[j][1]:.6f}",
          f"bias {c[j]:.6f}")
print(f"output   weights {w[0]:.6f} {w[1]:.6f} bias {b:.6f}")
# endregion: result
