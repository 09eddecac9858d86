# region: count
POINTS = [(0, 0), (0, 1), (1, 0), (1, 1)]


def corrections(targets, epochs):
    """How many corrections the learning rule makes in each epoch."""
    w1, w2, b = 0, 0, 0
    counts = []
    for _ in range(epochs):
        count = 0
        for (x1, x2), target in zip(POINTS, targets):
            error = target - (1 if w1 * x1 + w2 * x2 + b > 0 else 0)
            w1, w2, b = w1 + error * x1, w2 + error * x2, b + error
            count += abs(error)
        counts.append(count)
    return counts


print("epoch,and,or,nand,xor")
tables = [0, 0, 0, 1], [0, 1, 1, 1], [1, 1, 1, 0], [0, 1, 1, 0]
columns = [corrections(table, 10) for table in tables]
for epoch, row in enumerate(zip(*columns), 1):
    print(epoch, *row, sep=",")
# endregion: count
