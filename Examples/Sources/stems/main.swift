import Figures
import Manuscript
import Neurons
import RosenblattCommand

// All that courses can name, and ours besides.
var catalogue = FigureCatalogue.standard + [StemPlot.self]
catalogue.activations.append(.snake)
catalogue.words = [
  try Vocabulary("en", words: StemPlot.english), try Vocabulary("de", words: StemPlot.german),
]
await Rosenblatt.start(with: catalogue)
