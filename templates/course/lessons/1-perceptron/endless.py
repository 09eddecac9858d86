# region: xor
SAMPLES = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]

w1, w2, b = 0, 0, 0
for epoch in range(1, 6):
    visited = []
    for (x1, x2), target in SAMPLES:
        error = target - (1 if w1 * x1 + w2 * x2 + b > 0 else 0)
        if error != 0:
            w1, w2, b = w1 + error * x1, w2 + error * x2, b + error
            visited.append((w1, w2, b))
    print(f"epoch {epoch}:", *visited)
# endregion: xor
