"""What the schema of Akoma Ntoso allows and resolutions seldom hold; all words are four alike."""

from __future__ import annotations

ODD = {
    "a formula": """<p>aaaa</p><foreign><math xmlns='m'><mfrac><mn>bbbb</mn><mn>cccc</mn></mfrac>
        </math></foreign>""",
    "a formula among words": """<p>aaaa <foreign><mn xmlns='m'>bbbb</mn><mn xmlns='m'>cccc</mn>
        </foreign> dddd</p>""",
    "a block with a title": """<tblock><num>aaaa</num><heading>bbbb</heading><p>cccc</p>
        </tblock>""",
    "a table of contents": """<toc><tocItem level='1' href='#x'>aaaa <b>bbbb</b></tocItem>
        </toc>""",
    "a container of blocks": """<blockContainer><intro><p>aaaa</p></intro><p>bbbb</p>
        </blockContainer>""",
    "a list among bullets": """<ul><li>aaaa <ul><li>bbbb</li></ul> cccc</li><li><p>dddd</p></li>
        </ul>""",
    "a table in a table": """<table><tr><td><p>aaaa</p><table><tr><td>bbbb</td></tr></table></td>
        </tr></table>""",
    "a list in a cell": """<table><tr><td><blockList><item><num>aaaa</num><p>bbbb</p></item>
        </blockList></td><th>cccc</th></tr></table>""",
    "quoted paragraphs": """<p>aaaa <mod>bbbb <quotedStructure><paragraph><num>cccc</num><content>
        <p>dddd</p></content></paragraph></quotedStructure></mod> eeee</p>""",
    "quoted words": """<p>aaaa <embeddedText>bbbb</embeddedText> <remark>cccc</remark> dddd</p>""",
    "a note without a mark": """<p>aaaa<authorialNote><p>bbbb</p><p>cccc</p></authorialNote>
        dddd</p>""",
    "words put in and out": """<p>aaaa <ins>bbbb</ins> <del>cccc</del>
        <placeholder>dddd</placeholder></p>""",
    "a signature": """<block name='signature'><signature><person>aaaa</person></signature> bbbb
        </block>""",
}

PLACES = {
    "the cover": "<coverPage>{0}</coverPage>",
    "the preface": "<preface>{0}</preface>",
    "the preamble": "<preamble><p>The Council,</p>{0}</preamble>",
    "a paragraph": """<mainBody><paragraph><num>1.</num><content>{0}</content></paragraph>
        </mainBody>""",
    "a point": """<mainBody><paragraph><list><point><num>(a)</num><content>{0}</content></point>
        </list></paragraph></mainBody>""",
    "the conclusions": "<conclusions>{0}</conclusions>",
    "an annex": """<attachments><attachment><doc name='annex'><mainBody><paragraph>
        <content>{0}</content></paragraph></mainBody><conclusions>{0}</conclusions></doc>
        </attachment></attachments>""",
}

DIVISIONS = (
    "article", "clause", "chapter", "hcontainer", "alinea", "rule", "indent", "division",
)  # fmt: skip
DIVISION = """<mainBody><{name}><num>aaaa</num><heading>bbbb</heading><content><p>cccc</p></content>
    <{name}><num>dddd</num><intro><p>eeee</p></intro><{name}><content><p>ffff</p></content>
    </{name}><wrapUp><p>gggg</p></wrapUp></{name}></{name}></mainBody>"""
