"""The common activation functions in forms that survive every input, each with its derivative."""
import math

# region: step
def step(z):
    return z if math.isnan(z) else float(z > 0)

def step_slope(z):
    return math.nan if math.isnan(z) or z == 0 else 0.0
# endregion: step

# region: sigmoid
def sigmoid(z):
    e = math.exp(-abs(z))              # the exponent is never positive
    return 1 / (1 + e) if z >= 0 else e / (1 + e)

def sigmoid_slope(z):
    e = math.exp(-abs(z))
    return e / (1 + e) ** 2
# endregion: sigmoid

# region: tanh
def tanh(z):
    return math.tanh(z)

def tanh_slope(z):
    e = math.exp(-2 * abs(z))
    return 4 * e / (1 + e) ** 2  # 1 - tanh(z)**2 is 0 from z = 20 on
# endregion: tanh

# region: relu
def relu(z):
    return z if z > 0 or math.isnan(z) else 0.0

def relu_slope(z):
    return z if math.isnan(z) else float(z > 0)      # at 0 we choose 0
# endregion: relu

# region: leaky-relu
def leaky_relu(z, alpha=0.01):
    return z if z > 0 else alpha * z

def leaky_relu_slope(z, alpha=0.01):
    return z if math.isnan(z) else 1.0 if z > 0 else alpha
# endregion: leaky-relu

# region: elu
def elu(z, alpha=1.0):
    return z if z > 0 else alpha * math.expm1(z)   # e**z - 1, not rounded

def elu_slope(z, alpha=1.0):
    return 1.0 if z > 0 else alpha * math.exp(z)
# endregion: elu

# region: gelu
def gelu(z):
    return 0.0 if z == -math.inf else z / 2 * math.erfc(-z / math.sqrt(2))

def gelu_slope(z):
    if abs(z) > 1e4:                # far out the slope is exactly 1 or 0
        return float(z > 0)
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    return math.erfc(-z / math.sqrt(2)) / 2 + z * density
# endregion: gelu

# region: silu
def silu(z):
    return 0.0 if z == -math.inf else z * sigmoid(z)

def silu_slope(z):
    if abs(z) > 1e4:
        return float(z > 0)
    return sigmoid(z) + z * sigmoid_slope(z)
# endregion: silu

# region: softplus
def softplus(z):
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))

def softplus_slope(z):
    return sigmoid(z)
# endregion: softplus

if __name__ == "__main__":
    # region: table
    functions = [
        ("step", step, step_slope),
        ("sigmoid", sigmoid, sigmoid_slope),
        ("tanh", tanh, tanh_slope),
        ("relu", relu, relu_slope),
        ("leaky-relu", leaky_relu, leaky_relu_slope),
        ("elu", elu, elu_slope),
        ("gelu", gelu, gelu_slope),
        ("silu", silu, silu_slope),
        ("softplus", softplus, softplus_slope),
    ]
    print("function        f(-2)       f(1)      f'(1)   f(-1000)")
    for name, f, slope in functions:
        far = f(-1000.0) + 0.0         # turns -0.0 into 0.0
        numbers = [f(-2.0), f(1.0), slope(1.0), far]
        print(f"{name:<10}", " ".join(f"{v:10.6f}" for v in numbers))
    # endregion: table

    # region: edges
    print()
    print("function     f(-inf)  f(+inf)   f(nan)")
    for name, f, _ in functions:
        print(f"{name:<10} {f(-math.inf):9} {f(math.inf):8} {f(math.nan):8}")
    # endregion: edges
