"""Draws the subjects with matplotlib: SET FOLDER FORMATS; svg is a wide and a narrow file, png a light and a dark one at two pixels a unit."""
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

import subjects

WIDE, NARROW = (6.4, 4.0), (3.6, 3.0)
NAMES = {"x": None, "exp": np.exp, "log": np.log, "tanh": np.tanh, "sin": np.sin, "cos": np.cos, "abs": np.abs}


def draw(axes, subject):
    kind = subject["kind"]
    if kind == "curves":
        x = np.linspace(*subject["x"], 201)
        for formula, label, dashed in subject["lines"]:
            y = eval(formula.replace("^", "**"), {"__builtins__": {}}, NAMES | {"x": x})
            axes.plot(x, y, "--" if dashed else "-", label=label)
        for y in subject["rules"]:
            axes.axhline(y, linewidth=0.8, color="gray")
        axes.set(xlim=subject["x"], ylim=subject["y"], xlabel=subject["labels"][0], ylabel=subject["labels"][1])
        axes.legend()
    elif kind == "bars":
        axes.bar(subject["names"], subject["values"])
        axes.set(ylim=subject["y"], ylabel=subject["y_label"])
        for index, value in enumerate(subject["values"]):
            axes.text(index, value, f"{value:g}", ha="center", va="bottom")
    elif kind == "points":
        (a, b), threshold = subject["weights"], subject["threshold"]
        x = np.array([-0.5, 1.5])
        line = (threshold - a * x) / b
        axes.fill_between(x, line, 3 if b > 0 else -3, alpha=0.15)
        axes.plot(x, line)
        for places, marker in zip(subject["classes"], "os"):
            axes.scatter(*zip(*places), marker=marker)
        axes.set(xlim=(-0.5, 1.5), ylim=(-0.5, 1.5), xlabel="$x_1$", ylabel="$x_2$", aspect="equal")
    else:
        rows = np.array(subject["rows"])
        for index, label in enumerate(subject["columns"]):
            axes.plot(rows[:, 0], rows[:, index + 1], label=label)
        axes.set(xlabel="x", ylabel=subject["y_label"], yscale="log" if subject["log"] else "linear")
        axes.legend()


def save(subject, path, size, style="default", **options):
    with plt.style.context(style):
        figure, axes = plt.subplots(figsize=size, layout="tight")
        axes.set_title(subject["name"])
        draw(axes, subject)
        figure.savefig(path, **options)
        plt.close(figure)


def main(name, folder, formats):
    folder.mkdir(parents=True, exist_ok=True)
    for subject in subjects.SETS[name]:
        path = str(folder / subject["name"])
        if "svg" in formats:
            save(subject, path + ".svg", WIDE)
            save(subject, path + "_narrow.svg", NARROW)
        if "png" in formats:
            save(subject, path + ".png", WIDE, dpi=200)
            save(subject, path + "_dark.png", WIDE, "dark_background", dpi=200)


main(sys.argv[1], Path(sys.argv[2]), sys.argv[3].split(","))
