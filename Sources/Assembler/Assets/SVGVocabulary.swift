/// What a drawing of an author's may consist of: all that draws, and nothing that runs, loads or frames.
enum SVGVocabulary {
  static let namespace = "http://www.w3.org/2000/svg"

  /// What drawing programs write about a drawing, which no browser looks at.
  static let remarks: Set<String> = [
    "http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://creativecommons.org/ns#", "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
  ]

  static let elements = names(
    """
    svg g defs symbol use title desc metadata style switch marker view
    path rect circle ellipse line polyline polygon text tspan textPath image
    linearGradient radialGradient meshgradient meshrow meshpatch stop pattern clipPath mask
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    animate animateMotion animateTransform mpath set
    """)

  static let attributes = names(
    """
    id class style lang tabindex role version baseProfile width height x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy d
    points pathLength transform viewBox preserveAspectRatio zoomAndPan contentScriptType contentStyleType type media
    title offset rotate textLength lengthAdjust startOffset method spacing side
    refX refY markerWidth markerHeight markerUnits orient
    gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits filterRes systemLanguage requiredFeatures
    requiredExtensions externalResourcesRequired
    in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
    kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle
    azimuth elevation pointsAtX pointsAtY pointsAtZ z scale xChannelSelector yChannelSelector stdDeviation radius
    baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
    attributeName attributeType begin dur end min max restart repeatCount repeatDur fill from to by calcMode keyTimes
    keySplines keyPoints path additive accumulate origin
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    color-profile color-rendering cursor direction display dominant-baseline enable-background fill-opacity fill-rule
    filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust
    font-stretch font-style font-variant font-variant-caps font-variant-east-asian font-variant-ligatures
    font-variant-numeric font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical
    image-rendering inline-size isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering
    shape-inside shape-padding solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align
    text-align-all text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style
    text-indent text-orientation text-overflow text-rendering text-transform transform-box transform-origin
    unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    """)

  /// Attributes that lead to another place: in the drawing, or to an image that is written out.
  static let references: Set<String> = ["href", "http://www.w3.org/1999/xlink href"]

  /// Whether an attribute may be there; a name of a namespace has that in front.
  static func allows(attribute name: String) -> Bool {
    guard let space = name.lastIndex(of: " ") else {
      return attributes.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
    }
    let local = name[name.index(after: space)...]
    switch name[..<space] {
    case "http://www.w3.org/1999/xlink": return ["type", "title", "show", "actuate", "role"].contains(local)
    case "http://www.w3.org/XML/1998/namespace": return ["space", "lang", "id"].contains(local)
    case let space: return remarks.contains(String(space))
    }
  }

  /// Attributes that a moving part of a drawing may change.
  static func allowsMoving(_ attribute: String) -> Bool {
    attributes.contains(attribute) && !["style", "class", "id", "attributeName"].contains(attribute)
  }

  private static func names(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
