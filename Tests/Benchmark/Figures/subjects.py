"""What all programs draw: figures such as lessons have, told once and drawn by each in its own way.

Formulas are in x, with ^ for powers, as all of them can read after one replacement.
"""


def curves(name, lines, x, y, x_label="x", y_label="y", rules=()):
    """Lines are (formula, label, dashed); rules are heights at which a straight line lies."""
    return {"kind": "curves", "name": name, "lines": lines, "x": x, "y": y, "labels": (x_label, y_label), "rules": rules}


def bars(name, values, labels, y, y_label):
    return {"kind": "bars", "name": name, "values": values, "names": labels, "y": y, "y_label": y_label}


def points(name, weights, threshold, first, second):
    """Two classes and the line weights · x = threshold that parts them."""
    return {"kind": "points", "name": name, "weights": weights, "threshold": threshold, "classes": (first, second)}


def data(name, columns, rows, y_label, log=False):
    """Rows of numbers, the first the place on the horizontal axis, the others one for each of the columns."""
    return {"kind": "data", "name": name, "columns": columns, "rows": rows, "y_label": y_label, "log": log}


def losses(rates, epochs):
    """A loss for each rate that falls to a floor, with a wobble that is the same every time."""
    return [
        [epoch] + [round(0.02 + 0.9 * (1 - rate) ** epoch + 0.01 * ((epoch * 7919 % 13) / 13), 6) for rate in rates]
        for epoch in range(epochs + 1)
    ]


def cloud(x, y, seed, count=12):
    """Points about a centre, scattered without a library's random numbers."""
    places = []
    for _ in range(count):
        seed, dx = next_random(seed)
        seed, dy = next_random(seed)
        places.append((round(x + 0.7 * (dx - 0.5), 3), round(y + 0.7 * (dy - 0.5), 3)))
    return places


def next_random(seed):
    seed = (1103515245 * seed + 12345) % 2**31
    return seed, seed / 2**31


SIGMOID = "1/(1+exp(-x))"

LESSON = [
    curves("sigmoid", [(SIGMOID, "sigmoid", False), (f"({SIGMOID})*(1-{SIGMOID})", "derivative", True)], (-6, 6), (-0.1, 1.1)),
    curves("tanh", [("tanh(x)", "tanh", False), ("1-tanh(x)^2", "derivative", True)], (-6, 6), (-1.2, 1.2)),
    curves("silu", [(f"x*({SIGMOID})", "SiLU", False), ("x", "identity", True)], (-6, 6), (-2, 6)),
    curves("softplus", [("log(1+exp(x))", "softplus", False), ("0.5*(x+abs(x))", "ReLU", True)], (-6, 6), (-1, 6)),
    curves("relu", [("0.5*(x+abs(x))", "ReLU", False), ("0.55*x+0.45*abs(x)", "leaky", True)], (-6, 6), (-1, 6)),
    curves("softsign", [("x/(1+abs(x))", "softsign", False), ("tanh(x)", "tanh", True)], (-6, 6), (-1.2, 1.2)),
    curves("gaussian", [("exp(-x^2)", "Gaussian", False), ("-2*x*exp(-x^2)", "derivative", True)], (-3, 3), (-1, 1.2)),
    curves("cubic", [("x^3+x^2-x-1", "cubic", False), ("3*x^2+2*x-1", "slope", True)], (-2, 2), (-4, 10)),
    curves("taylor", [("sin(x)", "sine", False), ("x", "degree 1", True), ("x-x^3/6", "degree 3", True),
                      ("x-x^3/6+x^5/120", "degree 5", True)], (-4, 4), (-2, 2)),
    curves("powers", [("0.5^x", "0.5", False), ("0.8^x", "0.8", False), ("1.1^x", "1.1", False)], (0, 20), (0, 4), "layers", "factor"),
    curves("steep", [("1/(1+exp(-x))", "w = 1", False), ("1/(1+exp(-3*x))", "w = 3", False), ("1/(1+exp(-10*x))", "w = 10", False)],
           (-4, 4), (-0.1, 1.1), rules=(0.5,)),
    curves("decay", [("exp(-x)", "fast", False), ("exp(-x/3)", "slow", False), ("1/(1+x)", "hyperbola", True)], (0, 8), (0, 1.1)),
    curves("cosine", [("cos(x)", "cosine", False), ("1-x^2/2", "parabola", True)], (-4, 4), (-2, 1.5), rules=(0,)),
    curves("wave", [("sin(6*x)*exp(-x/2)", "wave", False), ("exp(-x/2)", "hull", True), ("-exp(-x/2)", "hull below", True)],
           (0, 8), (-1.1, 1.1), "t", "u"),
    points("two-clouds", (1, 1), 1, cloud(0.1, 0.1, 1), cloud(0.9, 0.9, 2)),
    points("apart", (1, -0.4), 0.3, cloud(0.0, 0.7, 3), cloud(1.0, 0.3, 4)),
    points("level", (0.2, 1), 0.6, cloud(0.3, 0.05, 5), cloud(0.6, 1.0, 6)),
    points("many", (1, 0.5), 0.8, cloud(0.1, 0.3, 7, 60), cloud(1.0, 0.8, 8, 60)),
    bars("cells", [86.1, 84.6], ["neurons", "other cells"], (0, 100), "billions"),
    bars("errors", [24.2, 20.4, 18.4, 17.8, 17.2, 17.1], ["1", "2", "3", "4", "5", "7"], (0, 30), "errors in 100"),
    bars("softmax", [0.09, 0.2447, 0.6652], ["first", "second", "third"], (0, 1), "probability"),
    data("losses", ["rate 0.1", "rate 0.03"], losses((0.1, 0.03), 100), "loss"),
    data("losses-log", ["rate 0.1", "rate 0.03", "rate 0.01"], losses((0.1, 0.03, 0.01), 200), "loss", log=True),
    data("convergence", ["stairs", "lines", "balanced"],
         [[n, round(7 / n, 6), round(28 / n**2, 6), round(12 / n**2, 6)] for n in range(2, 65)], "largest error", log=True),
]

SWEEP = [
    curves(f"weight-{index + 1}", [(f"1/(1+exp(-{0.1 + index / 30:.4f}*x))", "value", False),
                                   (f"tanh({0.1 + index / 30:.4f}*x)", "tanh", True)], (-6, 6), (-1.2, 1.2), "z", "a")
    for index in range(300)
]

SETS = {"lesson": LESSON, "sweep": SWEEP}
