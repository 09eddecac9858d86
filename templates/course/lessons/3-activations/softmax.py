"""Scores become probabilities, without overflow."""
import math

# region: softmax
def softmax(scores, temperature=1.0):
    top = max(scores)
    # every exponent is at most 0
    powers = [math.exp((v - top) / temperature) for v in scores]
    total = sum(powers)
    return [p / total for p in powers]
# endregion: softmax

# region: log-softmax
def log_softmax(scores):
    top = max(scores)
    log_total = math.log(sum(math.exp(v - top) for v in scores))
    return [v - top - log_total for v in scores]
# endregion: log-softmax

if __name__ == "__main__":
    # region: demo
    def row(values):
        return "  ".join(f"{v:.6f}" for v in values)

    for temperature in [0.5, 1.0, 2.0, 10.0]:
        probabilities = softmax([1.0, 2.0, 3.0], temperature)
        print(f"T = {temperature:4.1f}   {row(probabilities)}")
    print(f"+ 1000     {row(softmax([1001.0, 1002.0, 1003.0]))}")
    print(f"logs       {row(log_softmax([1.0, 2.0, 3.0]))}")
    # endregion: demo
