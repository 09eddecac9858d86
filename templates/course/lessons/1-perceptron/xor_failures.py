# region: train
from math import exp

SAMPLES = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]


def sigmoid(z):
    return 1 / (1 + exp(-z))


def train(v, c, w, b, epochs=5000, rate=2):
    """Gradient descent on XOR: first loss, last loss, last outputs."""
    losses = []
    for _ in range(epochs + 1):
        loss, outputs = 0.0, []
        grad_v, grad_c = [[0.0, 0.0], [0.0, 0.0]], [0.0, 0.0]
        grad_w, grad_b = [0.0, 0.0], 0.0
        for (x1, x2), target in SAMPLES:
            h = [sigmoid(v[j][0] * x1 + v[j][1] * x2 + c[j])
                 for j in range(2)]
            a = sigmoid(w[0] * h[0] + w[1] * h[1] + b)
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
        losses.append(loss)
        b -= rate * grad_b
        w = [w[j] - rate * grad_w[j] for j in range(2)]
        c = [c[j] - rate * grad_c[j] for j in range(2)]
        v = [[v[j][k] - rate * grad_v[j][k] for k in range(2)]
             for j in range(2)]
    return losses[0], losses[-1], outputs
# endregion: train


# region: failures
starts = {
    "all zero": ([[0, 0], [0, 0]], [0, 0], [0, 0], 0),
    "twins": ([[0.5, 0.3], [0.5, 0.3]], [0, 0], [0.4, 0.4], 0),
}
for name, start in starts.items():
    first, last, outputs = train(*start)
    shown = [f"{a:.6f}" for a in outputs]
    print(f"{name}: loss {first:.6f} -> {last:.6f}")
    print("  outputs", *shown)
# endregion: failures
