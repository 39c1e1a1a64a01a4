"""Does to an inquiry document what departments do in Word, in its XML: for tests.

return_document.py IN.docx OUT.docx EDIT…
"""
import copy
import re
import struct
import sys
import xml.etree.ElementTree as xml
import zipfile
import zlib

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ANSWER = "区の考え方"


def w(name):
    return f"{{{WORD}}}{name}"


def text_of(element):
    return "".join(each.text or "" for each in element.iter(w("t")))


def run(words, kind="t"):
    made = xml.Element(w("r"))
    text = xml.SubElement(made, w(kind))
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


class Document:
    def __init__(self, parts):
        self.parts = parts
        self.root = xml.fromstring(parts["word/document.xml"])
        self.body = self.root.find(w("body"))
        self.changes = 900

    def tables(self):
        """Those of opinions."""
        return [t for t in self.body.findall(w("tbl")) if self.find_row(t, "意見の概要") is not None]

    @staticmethod
    def find_row(table, title):
        for row in table.findall(w("tr")):
            if text_of(row.find(w("tc"))).startswith(title):
                return row
        return None

    def cell(self, number, title):
        return self.find_row(self.tables()[number - 1], title).findall(w("tc"))[1]

    def put(self, number, title, words):
        cell = self.cell(number, title)
        for paragraph in cell.findall(w("p")):
            cell.remove(paragraph)
        for line in words.split("\n"):
            xml.SubElement(cell, w("p")).append(run(line))

    def choose(self, number, words):
        """In the list of 対応区分."""
        paragraph = self.cell(number, "対応").find(w("p"))
        for content in paragraph.iter(w("sdtContent")):
            content[:] = [run(words)]
        for properties in paragraph.iter(w("sdtPr")):
            for asks in properties.findall(w("showingPlcHdr")):
                properties.remove(asks)

    def change(self, kind, author, words):
        self.changes += 1
        made = xml.Element(w(kind), {w("id"): str(self.changes), w("author"): author,
                                     w("date"): "2026-10-03T09:00:00Z"})
        made.append(run(words, "delText" if kind == "del" else "t"))
        return made

    def add_part(self, name, content, kind):
        self.parts[f"word/{name}.xml"] = content
        self.insert("[Content_Types].xml", "</Types>",
                    f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>')
        self.insert("word/_rels/document.xml.rels", "</Relationships>",
                    f'<Relationship Id="rIdNew{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>')

    def insert(self, part, end, words):
        """As text: LibreOffice knows these parts only with the names that they usually have."""
        self.parts[part] = self.parts[part].replace(end.encode(), (words + end).encode())


def untouched(document):
    pass


def answered(document):
    document.put(1, ANSWER, "新しい答え。")
    document.choose(1, "◎")
    document.put(1, "回答課", "田中")
    document.put(2, ANSWER, "No.5と整理番号1のとおり。\n\nNo.99は知りません。")


def typed(document):
    """What begins like a formula is words."""
    for number, words in enumerate(("=SUM(A1)", "+81-3は電話です。", "@全員", "-"), 1):
        document.put(number, ANSWER, words)


def tracked(document):
    """検討します。 becomes 速やかに実施します。, by two people."""
    cell = document.cell(1, ANSWER)
    paragraph = cell.find(w("p"))
    paragraph[:] = [document.change("ins", "田中", "速やかに"),
                    document.change("del", "鈴木", "検討"),
                    document.change("ins", "鈴木", "実施"), run("します。")]


def tracked_by_one(document):
    paragraph = document.cell(1, ANSWER).find(w("p"))
    paragraph[:] = [document.change("del", "田中", "検討します。"),
                    document.change("ins", "田中", "実施します。")]


def tracked_break(document):
    """The break between two paragraphs is deleted, and so is a whole one."""
    document.put(1, ANSWER, "前の\n消える\n後の")
    first, gone, _ = document.cell(1, ANSWER).findall(w("p"))
    for paragraph in (first, gone):
        properties = xml.Element(w("pPr"))
        mark = xml.SubElement(xml.SubElement(properties, w("rPr")), w("del"),
                              {w("id"): str(990 + len(paragraph)), w("author"): "田中",
                               w("date"): "2026-10-03T09:00:00Z"})
        paragraph.insert(0, properties)
    gone[1:] = [document.change("del", "田中", "消える")]


def struck(document):
    document.put(1, ANSWER, "区では、")
    paragraph = document.cell(1, ANSWER).find(w("p"))
    old = run("検討します。")
    properties = xml.Element(w("rPr"))
    xml.SubElement(properties, w("strike"))
    old.insert(0, properties)
    paragraph.extend([old, run("令和9年度に実施します。")])


def row_struck(document):
    """All of one opinion, and a word on it."""
    table = document.tables()[0]
    for each in table.iter(w("r")):
        look = each.find(w("rPr"))
        if look is None:
            look = xml.Element(w("rPr"))
            each.insert(0, look)
        xml.SubElement(look, w("strike"))
    document.put(1, "備考", "不要です")


def commented(document):
    """Comments of two people, at an answer and outside all tables."""
    anchors = [(document.cell(3, ANSWER).find(w("p")), "鈴木", "確認中です"),
               (document.cell(3, "備考").find(w("p")), "田中", "条例第3条も見てください"),
               (document.body.findall(w("p"))[1], "鈴木", "期限を延ばせますか")]
    comments = xml.Element(w("comments"))
    for number, (paragraph, author, words) in enumerate(anchors):
        start = xml.Element(w("commentRangeStart"), {w("id"): str(number)})
        paragraph.insert(1 if paragraph.find(w("pPr")) is not None else 0, start)
        xml.SubElement(paragraph, w("commentRangeEnd"), {w("id"): str(number)})
        xml.SubElement(xml.SubElement(paragraph, w("r")), w("commentReference"),
                       {w("id"): str(number)})
        comment = xml.SubElement(comments, w("comment"),
                                 {w("id"): str(number), w("author"): author,
                                  w("date"): "2026-10-03T09:00:00Z", w("initials"): author[0]})
        xml.SubElement(comment, w("p")).append(run(words))
    document.add_part("comments", xml.tostring(comments),
                      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")


def outside(document):
    """A paragraph between two tables, and a line of their own in one."""
    paragraph = xml.Element(w("p"))
    paragraph.append(run("全体に、表現をそろえてください。"))
    table = document.tables()[1]
    document.body.insert(list(document.body).index(table) + 1, paragraph)
    row = copy.deepcopy(document.find_row(table, "備考"))
    for cell, words in zip(row.findall(w("tc")), ("根拠", "条例第3条")):
        for old in cell.findall(w("p")):
            cell.remove(old)
        xml.SubElement(cell, w("p")).append(run(words))
    table.append(row)


def move(document):
    """The first opinion's table comes last."""
    tables = document.tables()
    document.body.remove(tables[0])
    document.body.insert(list(document.body).index(tables[-1]) + 1, tables[0])
    document.body.insert(list(document.body).index(tables[0]), xml.Element(w("p")))


def delete(document):
    document.body.remove(document.tables()[2])


def delete_tracked(document):
    """As Word does it while changes are tracked."""
    for row in document.tables()[2].findall(w("tr")):
        properties = row.find(w("trPr"))
        if properties is None:
            properties = xml.Element(w("trPr"))
            row.insert(0, properties)
        document.changes += 1
        xml.SubElement(properties, w("del"), {w("id"): str(document.changes), w("author"): "田中",
                                              w("date"): "2026-10-03T09:00:00Z"})
        for paragraph in row.iter(w("p")):
            for old in paragraph.findall(w("r")):
                words = text_of(old)
                place = list(paragraph).index(old)
                paragraph.remove(old)
                paragraph.insert(place, document.change("del", "田中", words))


def copy_table(document):
    """Once more behind it, with another answer, and nothing between: Word makes one table of it."""
    table = document.tables()[1]
    again = copy.deepcopy(table)
    place = list(document.body).index(table)
    document.body.insert(place + 1, again)
    document.put(3, ANSWER, "もうひとつの答え。")
    for row in again.findall(w("tr")):
        table.append(row)
    document.body.remove(again)


def lose_keys(document):
    """The hidden words are gone; numbers and words are left."""
    for paragraph in document.body.iter(w("p")):
        for each in list(paragraph.findall(w("r"))):
            if each.find(f"{w('rPr')}/{w('vanish')}") is not None:
                paragraph.remove(each)


def lose_numbers(document):
    lose_keys(document)
    for number in range(1, len(document.tables()) + 1):
        document.put(number, "整理番号", "")
        document.put(number, "現在のNo", "")


def lose_property(document):
    del document.parts["docProps/custom.xml"]
    for part in ("[Content_Types].xml", "_rels/.rels"):
        document.parts[part] = re.sub(rb"<(Override|Relationship) [^>]*custom[^>]*/>", b"",
                                      document.parts[part])


def listed(document):
    """A list that Word numbers by itself: the numbers are no words of the text."""
    document.put(1, ANSWER, "次のとおりです。\n木を植える\n水をまく")
    for paragraph in document.cell(1, ANSWER).findall(w("p"))[1:]:
        properties = xml.Element(w("pPr"))
        numbered = xml.SubElement(properties, w("numPr"))
        xml.SubElement(numbered, w("ilvl"), {w("val"): "0"})
        xml.SubElement(numbered, w("numId"), {w("val"): "1"})
        paragraph.insert(0, properties)
    document.add_part("numbering", f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
                      f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0">'
                      f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
                      f'<w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1">'
                      f'<w:abstractNumId w:val="0"/></w:num></w:numbering>',
                      "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml")


def picture(document):
    document.add_part("image", "a scanned page", "image/png")


def scanned(document):
    """A page that was scanned into an answer."""
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))
    document.parts["word/media/image1.png"] = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)) +
        chunk(b"IDAT", zlib.compress(b"\0" * 72)) + chunk(b"IEND", b""))
    document.insert("[Content_Types].xml", "</Types>",
                    '<Default Extension="png" ContentType="image/png"/>')
    document.insert("word/_rels/document.xml.rels", "</Relationships>",
                    f'<Relationship Id="rIdScan" Type="{OFFICE}/image" Target="media/image1.png"/>')
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    picture = (f'<w:r xmlns:w="{WORD}"><w:drawing><wp:inline '
               f'xmlns:wp="{drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
               '<wp:extent cx="360000" cy="360000"/><wp:docPr id="77" name="scan"/>'
               f'<a:graphic xmlns:a="{drawing}/main"><a:graphicData uri="{drawing}/picture">'
               f'<pic:pic xmlns:pic="{drawing}/picture"><pic:nvPicPr><pic:cNvPr id="77" name="scan"/>'
               f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{OFFICE}" '
               'r:embed="rIdScan"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
               '<a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>'
               '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
               '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>')
    document.cell(2, ANSWER).find(w("p")).append(xml.fromstring(picture))


def replace(document, number, title, *elements):
    cell = document.cell(number, title)
    for paragraph in cell.findall(w("p")):
        cell.remove(paragraph)
    for each in elements:
        cell.append(xml.fromstring(each.replace(">", f' xmlns:w="{WORD}">', 1)))


def red(document):
    """Some words in red, in one answer; all of them in another."""
    colour = '<w:rPr><w:color w:val="FF0000"/></w:rPr>'
    replace(document, 1, ANSWER, f"<w:p><w:r><w:t>検討</w:t></w:r><w:r>{colour}<w:t>し、実施</w:t>"
            "</w:r><w:r><w:t>します。</w:t></w:r></w:p>")
    replace(document, 2, ANSWER, f"<w:p><w:r>{colour}<w:t>増やします。</w:t></w:r></w:p>")


def hidden(document):
    """Words that are not seen in Word, pasted with others."""
    replace(document, 1, ANSWER, "<w:p><w:r><w:t>木を植えます。</w:t></w:r><w:r><w:rPr><w:vanish/>"
            "</w:rPr><w:t>内部メモ</w:t></w:r></w:p>")


def table_in_answer(document):
    def row(*cells):
        return "<w:tr>" + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{each}</w:t>'
            "</w:r></w:p></w:tc>" for each in cells) + "</w:tr>"
    replace(document, 1, ANSWER, "<w:p><w:r><w:t>次のとおり植えます。</w:t></w:r></w:p>",
            '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>' +
            row("年度", "本数") + row("令和9", "30本") + "</w:tbl>", "<w:p></w:p>")


def divided(document):
    """Word's “Split table”, above the answer."""
    answered(document)
    table = document.tables()[0]
    rest = copy.deepcopy(table)
    place = list(table).index(document.find_row(table, ANSWER))
    for part, isRest in ((table, False), (rest, True)):
        for number, element in enumerate(list(part)):
            if element.tag == w("tr") and (number >= place) != isRest:
                part.remove(element)
    place = list(document.body).index(table)
    document.body.insert(place + 1, xml.Element(w("p")))
    document.body.insert(place + 2, rest)


def same_as(document):
    document.put(1, ANSWER, "No.5に同じ")
    document.put(2, ANSWER, "同上")


def main(source, target, *edits):
    with zipfile.ZipFile(source) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    document = Document(parts)
    for edit in edits:
        globals()[edit](document)
    parts["word/document.xml"] = xml.tostring(document.root)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)


main(*sys.argv[1:])
