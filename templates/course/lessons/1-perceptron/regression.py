# region: fit
xs = [0, 1, 2, 3, 4, 5]
ys = [1.1, 1.9, 3.2, 3.8, 5.1, 5.9]

mean_x = sum(xs) / len(xs)
mean_y = sum(ys) / len(ys)
products = [(x - mean_x) * (y - mean_y) for x, y in zip(xs, ys)]
w = sum(products) / sum((x - mean_x) ** 2 for x in xs)
b = mean_y - w * mean_x
errors = [w * x + b - y for x, y in zip(xs, ys)]

print(f"w = {w:.6f}")
print(f"b = {b:.6f}")
print(f"sum of squared errors = {sum(e * e for e in errors):.6f}")
# endregion: fit
