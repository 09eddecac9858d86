#!/usr/bin/env python3
"""Compares Neurons with numpy and scikit-learn doing the same work: one machine, one run, one thread.

    compare.py PATH-OF-THE-SWIFT-PROGRAM

Every time is the least of five rounds. Prints a Markdown table.
"""
import os
import subprocess
import sys
import time
import warnings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
import scipy
import sklearn
from scipy.special import erf
from sklearn.neural_network import MLPClassifier, MLPRegressor

warnings.filterwarnings("ignore")


def least(body, rounds=5):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return min(times)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def xor_numpy(epochs):
    rng = np.random.default_rng(1)
    x = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    t = np.array([[0.0], [1], [1], [0]])
    w1, b1, w2, b2 = rng.uniform(-1, 1, (2, 2)), np.zeros(2), rng.uniform(-1, 1, (2, 1)), np.zeros(1)
    losses = np.empty(epochs)
    for epoch in range(epochs):
        h = sigmoid(x @ w1 + b1)
        a = sigmoid(h @ w2 + b2)
        error = a - t
        losses[epoch] = (error * error).sum() / 8
        d2 = error * a * (1 - a) / 4
        d1 = (d2 @ w2.T) * h * (1 - h)
        w2 -= 2 * (h.T @ d2)
        b2 -= 2 * d2.sum(0)
        w1 -= 2 * (x.T @ d1)
        b1 -= 2 * d1.sum(0)
    return losses


def curve_numpy(epochs):
    rng = np.random.default_rng(1)
    x = np.linspace(-2, 2, 401)[:, None]
    t = x**3 + x**2 - x - 1
    parameters = [rng.uniform(-0.4, 0.4, (1, 32)), np.zeros(32), rng.uniform(-0.4, 0.4, (32, 1)), np.zeros(1)]
    means = [np.zeros_like(p) for p in parameters]
    squares = [np.zeros_like(p) for p in parameters]
    losses = np.empty(epochs)
    for epoch in range(epochs):
        w1, b1, w2, b2 = parameters
        h = np.tanh(x @ w1 + b1)
        error = h @ w2 + b2 - t
        losses[epoch] = (error * error).sum() / 802
        d2 = error / 401
        d1 = (d2 @ w2.T) * (1 - h * h)
        gradients = [x.T @ d1, d1.sum(0), h.T @ d2, d2.sum(0)]
        c1, c2 = 1 - 0.9 ** (epoch + 1), 1 - 0.999 ** (epoch + 1)
        for p, g, m, s in zip(parameters, gradients, means, squares):
            m *= 0.9
            m += 0.1 * g
            s *= 0.999
            s += 0.001 * g * g
            p -= 0.01 * (m / c1) / (np.sqrt(s / c2) + 1e-8)
    return losses


def xor_sklearn(epochs):
    model = MLPClassifier(
        hidden_layer_sizes=(2,), activation="logistic", solver="sgd", learning_rate_init=2, momentum=0, alpha=0, batch_size=4,
        max_iter=epochs, tol=0, n_iter_no_change=epochs, shuffle=False, random_state=1)
    model.fit(np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), [0, 1, 1, 0])
    assert model.n_iter_ == epochs


def curve_sklearn(epochs):
    x = np.linspace(-2, 2, 401)[:, None]
    model = MLPRegressor(
        hidden_layer_sizes=(32,), activation="tanh", solver="adam", learning_rate_init=0.01, alpha=0, batch_size=401, max_iter=epochs,
        tol=0, n_iter_no_change=epochs, shuffle=False, random_state=1)
    model.fit(x, (x**3 + x**2 - x - 1).ravel())
    assert model.n_iter_ == epochs


def sigmoid_into(x, out):
    np.negative(x, out=out)
    np.exp(out, out=out)
    np.add(out, 1, out=out)
    np.divide(1, out, out=out)


def gelu_into(x, out):
    np.multiply(x, 2**-0.5, out=out)
    erf(out, out=out)
    np.add(out, 1, out=out)
    np.multiply(out, x, out=out)
    np.multiply(out, 0.5, out=out)


def swift(program):
    lines = subprocess.run([program], check=True, capture_output=True, text=True).stdout.split()
    return {line.split(",")[0]: float(line.split(",")[1]) for line in lines}


def duration(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6), ("ns", 1e-9)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds:.2g} s"


def main():
    # Both write into memory that is there already, so that the system’s handing out of pages is not measured.
    values = -8 + 16 * np.arange(10_000_000) / 10_000_000
    out = np.zeros_like(values)
    neurons = swift(sys.argv[1])
    rows = [
        ("XOR, 2-2-1, sigmoid, gradient descent: an epoch", "xor",
         least(lambda: xor_numpy(2000)) / 2000, least(lambda: xor_sklearn(500)) / 500),
        ("cubic, 1-32-1, tanh, Adam, 401 points: an epoch", "curve",
         least(lambda: curve_numpy(500)) / 500, least(lambda: curve_sklearn(200)) / 200),
        ("sigmoid of 10 million values", "sigmoid", least(lambda: sigmoid_into(values, out)), None),
        ("tanh of 10 million values", "tanh", least(lambda: np.tanh(values, out=out)), None),
        ("GELU of 10 million values (numpy with scipy’s erf)", "gelu",
         least(lambda: gelu_into(values, out)), None),
    ]
    # Once more at the end, so that a machine that grew slower or faster meanwhile favours nobody.
    again = swift(sys.argv[1])
    print(f"numpy {np.__version__}, scipy {scipy.__version__}, scikit-learn {sklearn.__version__}; one thread\n")
    print("| work | Neurons | numpy | scikit-learn | numpy ÷ Neurons | scikit-learn ÷ Neurons |")
    print("|---|---:|---:|---:|---:|---:|")
    for title, key, by_numpy, by_sklearn in rows:
        own = min(neurons[key], again[key])
        other = f"{duration(by_sklearn)}" if by_sklearn else "–"
        ratio = f"{by_sklearn / own:.3g}" if by_sklearn else "–"
        print(f"| {title} | {duration(own)} | {duration(by_numpy)} | {other} | {by_numpy / own:.3g} | {ratio} |")


main()
