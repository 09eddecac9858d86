# region: rule
POINTS = [(0, 0), (0, 1), (1, 0), (1, 1)]


def train(targets, epochs, rate=1):
    w1, w2, b = 0, 0, 0
    corrections = []
    for epoch in range(1, epochs + 1):
        made = 0
        for (x1, x2), target in zip(POINTS, targets):
            total = w1 * x1 + w2 * x2 + b
            error = target - (1 if total > 0 else 0)
            if error != 0:
                w1 += rate * error * x1
                w2 += rate * error * x2
                b += rate * error
                made += 1
                print(f"epoch {epoch}: ({x1}, {x2}) gave sum {total};",
                      f"now w = ({w1}, {w2}), b = {b}")
        corrections.append(made)
    return corrections
# endregion: rule


# region: and
print("corrections in each epoch:", train([0, 0, 0, 1], epochs=6))
# endregion: and
