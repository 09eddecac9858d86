"""The same forward pass with numpy: a whole layer is one line."""
# region: forward
import numpy as np

x = np.array([1.0, 2.0])
W2 = np.array([[0.1, 0.2], [-0.3, 0.4], [0.5, -0.6]])
b2 = np.array([0.1, -0.2, 0.3])
W3 = np.array([[0.7, -0.8, 0.9], [-0.4, 0.5, 0.6]])
b3 = np.array([-0.1, 0.2])

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

a2 = sigmoid(W2 @ x + b2)
a3 = sigmoid(W3 @ a2 + b3)
np.set_printoptions(precision=6, floatmode="fixed")
print("one sample", a3)

# a batch: one sample a row
X = np.array([[1.0, 2.0], [0.0, 0.0], [2.0, 1.0]])
A2 = sigmoid(X @ W2.T + b2)
A3 = sigmoid(A2 @ W3.T + b3)
print("a batch", A3, sep="\n")
# endregion: forward
