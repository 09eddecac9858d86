import Figures
import Manuscript
import Neurons
import Plotting
import RosenblattCommand

// All that courses can name, and ours besides; and a colour of our own.
var catalogue = FigureCatalogue.standard + [StemPlot.self]
catalogue.activations.append(.snake)
catalogue.words = [
  try Vocabulary("en", words: StemPlot.english), try Vocabulary("de", words: StemPlot.german),
]
catalogue.themes.light = Theme(name: "warm", scheme: "light", colors: [.computed: Color(0x8a3b12)])
await Rosenblatt.start(with: catalogue)
