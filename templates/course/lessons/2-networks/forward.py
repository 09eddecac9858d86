"""A forward pass, a backward pass and one step of gradient descent through a 2-3-2 network."""
import math

# region: network
x = [1.0, 2.0]                                 # the input
t = [1.0, 0.0]                                 # the target
W2 = [[0.1, 0.2], [-0.3, 0.4], [0.5, -0.6]]    # row j leads into neuron j
b2 = [0.1, -0.2, 0.3]
W3 = [[0.7, -0.8, 0.9], [-0.4, 0.5, 0.6]]
b3 = [-0.1, 0.2]
# endregion: network

# region: forward
def sigmoid(z):
    return 1 / (1 + math.exp(-z))

def layer(W, b, a):
    z = [sum(w * v for w, v in zip(row, a)) + bias for row, bias in zip(W, b)]
    return z, [sigmoid(v) for v in z]

def cost(a):
    return sum((y - target) ** 2 for y, target in zip(a, t)) / 2

def show(name, values):
    print(f"{name:<7}" + "".join(f"{v:11.6f}" for v in values))

z2, a2 = layer(W2, b2, x)
z3, a3 = layer(W3, b3, a2)
show("z2", z2)
show("a2", a2)
show("z3", z3)
show("a3", a3)
show("cost", [cost(a3)])
# endregion: forward

# region: backward
d3 = [(y - target) * y * (1 - y) for y, target in zip(a3, t)]
back = [sum(W3[j][k] * d3[j] for j in range(2)) for k in range(3)]
d2 = [e * y * (1 - y) for e, y in zip(back, a2)]
show("delta3", d3)
show("delta2", d2)
for d in d3:
    show("dC/dW3", [d * v for v in a2])
for d in d2:
    show("dC/dW2", [d * v for v in x])
# endregion: backward

# region: step
eta = 0.5
def stepped(W, delta, a):
    return [[w - eta * d * v for w, v in zip(row, a)]
            for row, d in zip(W, delta)]

W3 = stepped(W3, d3, a2)
b3 = [b - eta * d for b, d in zip(b3, d3)]
W2 = stepped(W2, d2, x)
b2 = [b - eta * d for b, d in zip(b2, d2)]
_, a2 = layer(W2, b2, x)
_, a3 = layer(W3, b3, a2)
show("new a3", a3)
show("cost", [cost(a3)])
# endregion: step
