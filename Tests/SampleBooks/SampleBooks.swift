/// A small book in the words of each tool.
public enum SampleBooks {
  public static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

  /// An image, for books in memory.
  public static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><circle r=\"2\"/></svg>\n"

  public static let mdBook = [
    "book.toml": "[book]\ntitle = \"Neurons\"\nauthors = [\"A. Author\"]\nlanguage = \"en\"\n",
    "src/SUMMARY.md": "# Summary\n\n[Start](README.md)\n\n- [Perceptron](1-perceptron.md)\n- [Draft]()\n",
    "src/README.md": "# Start\n\nGo to [the perceptron](1-perceptron.md#the-rule).\n",
    "src/1-perceptron.md": """
    # The perceptron

    It sums \\\\(w_1 x_1\\\\). It fires.

    ## The rule

    \\\\[ z > \\theta \\\\]

    ```rust,ignore
    {{#include code.rs:2}}
    ```

    <img src="img/Unit 1.svg" alt="A unit" width="30">

    {{#include part.md}}

    {{#include gone.md}}
    """,
    "src/part.md": "Included.\n", "src/code.rs": "// one\nfn two() {}\n", "src/img/Unit 1.svg": svg,
    "src/extra.md": "# Not listed\n",
  ]

  public static let mkDocs = [
    "mkdocs.yml": """
    site_name: Docs
    site_author: B. Author
    theme:
      language: en
    nav:
      - index.md
      - Part:
        - Gates: gates/and.md
        - https://example.com
    markdown_extensions:
      - pymdownx.emoji:
          emoji_index: !!python/name:materialx.emoji.twemoji
    """,
    "docs/index.md": """
    ---
    title: Home
    date: 2024-01-01
    ---
    Words here.

    === "Python"

        ```python title="a.py" hl_lines="1"
        print(1)
        ```

    === "Swift"

        ```swift
        print(1)
        ```

    --8<-- "docs/snippet.md"

    Term
    :   What it means.

    [and](gates/and.md) :material-home:
    """,
    "docs/snippet.md": "A snippet.\n",
    "docs/gates/and.md": "# AND\n\n!!! note\n    A ==gate==.\n\n![A gate](../img/g.svg){ width=\"20\" }\n",
    "docs/img/g.svg": svg,
  ]

  public static let jupyterBook = [
    "_toc.yml": "format: jb-book\nroot: intro\nparts:\n  - chapters:\n    - file: content/one\n",
    "_config.yml": "title: A book\nauthor: C. Author\nbibtex_bibfiles:\n  - refs.bib\n",
    "refs.bib":
      "@article{rosenblatt1958,\n author={Rosenblatt, Frank}, title={The perceptron}, journal={Review}, year=1958}\n",
    "intro.md": "# Welcome\n\nSee {doc}`content/one` and {ref}`s-rule`.\n\n```{tableofcontents}\n```\n",
    "content/one.md": """
    (s-one)=
    # One

    Text {cite:p}`rosenblatt1958`. See {numref}`fig-unit`, {eq}`eq-sum` and [](#s-rule).

    (s-rule)=
    ## The rule

    ```{math}
    :label: eq-sum
    z = w x
    ```

    ```{figure} ../unit.svg
    :name: fig-unit
    :width: 50%

    A unit
    ```

    % a comment
    ```{code-cell} ipython3
    :tags: [hide-input]
    1 + 1
    ```

    ```{mermaid}
    graph TD
    ```
    """,
    "unit.svg": svg,
  ]

  public static let quarto = [
    "_quarto.yml":
      "project:\n  type: book\nbook:\n  title: \"Q\"\n  author: D. Author\n  chapters:\n    - index.qmd\n    - part: P\n      chapters:\n        - two.qmd\nbibliography: r.bib\n",
    "r.bib":
      "@book{minsky1969,\n title={Perceptrons}, author={Minsky, Marvin and Papert, Seymour}, publisher={MIT}, year={1969}}\n",
    "index.qmd":
      "---\ntitle: Hello\nabstract: What it is about.\nformat: html\n---\n\nSee @sec-two, @eq-a and @fig-x. As in @minsky1969 [see @minsky1969, p. 3].\n",
    "two.qmd": """
    # Two {#sec-two}

    ::: {.callout-warning}
    ## Careful
    No.
    :::

    $$
    a = b
    $$ {#eq-a}

    ![A picture](x.svg){#fig-x width=50%}

    ::: {.panel-tabset}
    ## R
    one
    ## Python
    two
    :::

    ```{python}
    #| echo: true
    print(1)
    ```

    {{< video a.mp4 >}}
    """,
    "x.svg": svg,
  ]

  public static let d2l = [
    "index.md": "# Deep\n\n```toc\n:maxdepth: 1\n\nchapter/mlp\n```\n",
    "chapter/mlp.md": """
    # Multilayer Perceptrons
    :label:`sec_mlp`

    Text :cite:`gone`. In :numref:`fig_relu` and :eqref:`eq_relu`, see :numref:`sec_mlp`.

    ## Activation
    :label:`subsec_act`

    $$y = x$$
    :eqlabel:`eq_relu`

    ![The ReLU.](../img/relu.svg)
    :label:`fig_relu`
    :width:`400px`

    [**We plot it**], as in :numref:`subsec_act`.

    ```{.python .input}
    #@tab pytorch
    x = 1
    ```

    :begin_tab:`mxnet`
    Only there.
    :end_tab:
    """,
    "img/relu.svg": svg,
  ]

  public static let notebook = """
    {
     "cells": [
      {
       "cell_type": "markdown",
       "metadata": {},
       "source": [
        "# A notebook\\n",
        "\\n",
        "Some $x$ and \\\\(y\\\\)."
       ]
      },
      {
       "cell_type": "code",
       "metadata": {},
       "source": ["print(1)\\n", "plot()"],
       "outputs": [
        {"output_type": "stream", "name": "stdout", "text": ["1\\n"]},
        {"output_type": "display_data", "data": {"image/png": "\(png)\\n", "text/plain": ["<Figure>"]}},
        {"output_type": "execute_result", "data": {"text/html": ["<table></table>"], "text/plain": ["   a\\n", "0  1"]}}
       ]
      },
      {
       "cell_type": "raw",
       "metadata": {},
       "source": "raw"
      },
      {
       "cell_type": "code",
       "metadata": {},
       "source": "1/0",
       "outputs": [
        {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["\\u001b[0;31mError\\u001b[0m: v"]}
       ]
      }
     ],
     "metadata": {"kernelspec": {"language": "python"}},
     "nbformat": 4,
     "nbformat_minor": 5
    }
    """

  /// A text with the damage of one that was copied from a page, each kind once.
  public static let damaged = """
    # 感知机

    人脑大约有1011个神经元，1014-1015个突触。

    电子的电量是1.6×10-19库仑，学习率取10-3。

    输出是y=f(∑i=1nwixi−θ)y=f\\left(\\sum_{i=1}^{n}w_ix_i-\\theta\\right)y=f(i=1∑nwixi−θ)，其中θ是阈值。

    S型函数是$\\frac{1}{1+e^{x}}$，双曲正切的值域是[1, 1]。

    ![]()

    [图片]

    点赞 128 收藏 打赏

    登录后可以评论

    版权声明：本文为博主原创文章，转载请附上原文出处链接。

    微信支付 余额 ¥5.00

    相关推荐

    赞同 12 添加评论 分享

    Sign in to leave a comment
    """
}
