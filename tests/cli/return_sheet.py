"""Does to an inquiry sheet what departments do, with a program that is not ours (openpyxl): for tests.

return_sheet.py IN.xlsx OUT.xlsx EDIT…
"""
import datetime
import re
import sys
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font

FIRST = 3  # the row of the first opinion
# They stand around what is to look so, until the file is saved: openpyxl knows no runs.
STRIKE = "--strike--"
RED = "--red--"
LOOKS = {STRIKE: "<rPr><strike/></rPr>", RED: '<rPr><color rgb="FFFF0000"/></rPr>'}
KANA = "--kana--"  # between words and how they are read
# What Excel makes of a return that stood in the words, and what it makes of words like that.
RETURN = "--return--"
TYPED = "--typed--"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def write(cell, value):
    """What begins with = is words, as where it is typed into a cell of the text format."""
    cell.value = value
    if isinstance(value, str) and value.startswith("="):
        cell.data_type = "s"


class Sheet:
    def __init__(self, book):
        self.book = book
        self.cells = book["回答"]
        self.columns = {cell.value: cell.column for cell in self.cells[1]}
        self.parts = []  # what the saved file gets: name, type, content, kind of relationship

    def cell(self, row, name):
        return self.cells.cell(row, self.columns[name])

    def put(self, row, name, value):
        write(self.cell(row, name), value)

    def rows(self):
        return [[cell.value for cell in row] for row in self.cells.iter_rows(min_row=FIRST)]

    def write(self, rows):
        for number, row in enumerate(rows, FIRST):
            for column, value in enumerate(row, 1):
                write(self.cells.cell(number, column), value)


def untouched(sheet):
    pass


def answered(sheet):
    sheet.put(3, "response", "新しい答え。")
    sheet.put(3, "category", "◎")
    sheet.put(3, "by", "田中")
    sheet.put(4, "response", "No.5と整理番号1のとおり。No.99は知りません。")


def at_once(sheet):
    """Words put in between those that stand there."""
    answer = sheet.cell(3, "response")
    answer.value = answer.value.replace("検討", "、すぐに検討")


def all_answered(sheet):
    for number in range(FIRST, sheet.cells.max_row + 1):
        sheet.put(number, "response", f"{number - FIRST + 1}番への回答です。")
        sheet.put(number, "category", "◎")
        sheet.put(number, "by", "田中")


def otherwise(sheet):
    sheet.put(3, "response", "もっと新しい答え。")
    sheet.put(3, "by", "田中")


def by_suzuki(sheet):
    sheet.put(3, "response", "鈴木の答え。")
    sheet.put(3, "by", "鈴木")


def present(sheet):
    sheet.put(3, "response", "その後の答え。")


def sort(sheet):
    sheet.write(sorted(sheet.rows(), key=lambda row: row[4], reverse=True))


def sort_with_headings(sheet):
    rows = [[cell.value for cell in row] for row in sheet.cells.iter_rows()]
    for number, row in enumerate(reversed(rows), 1):
        for column, value in enumerate(row, 1):
            write(sheet.cells.cell(number, column), value)


def headings_last(sheet):
    """Sorted with both rows of headings, so that they stand below all others."""
    rows = [[cell.value for cell in row] for row in sheet.cells.iter_rows()]
    for number, row in enumerate(rows[FIRST - 1:] + rows[:FIRST - 1], 1):
        for column, value in enumerate(row, 1):
            write(sheet.cells.cell(number, column), value)


def sort_by_halves(sheet):
    """The hidden column stays where it was."""
    rows = sheet.rows()
    order = sorted(rows, key=lambda row: row[4], reverse=True)
    sheet.write([[old[0]] + new[1:] for old, new in zip(rows, order)])


def filter_rows(sheet):
    sheet.cells.auto_filter.add_filter_column(1, ["1", "2"])
    for number in range(FIRST + 2, sheet.cells.max_row + 1):
        sheet.cells.row_dimensions[number].hidden = True


def insert(sheet):
    sheet.cells.insert_rows(5)
    sheet.put(5, "response", "続きの答え。")


def delete(sheet):
    sheet.cells.delete_rows(5)


def copy(sheet):
    """Once as it is, and once with another answer."""
    rows = sheet.rows()
    answer = sheet.columns["response"] - 1
    other = list(rows[1])
    other[answer] = "もうひとつの答え。"
    sheet.write([rows[0], rows[0], rows[1], other] + rows[2:])


def empty_hidden(sheet):
    for number in range(FIRST, sheet.cells.max_row + 1):
        sheet.put(number, "key", None)


def empty_numbers(sheet):
    for number in range(FIRST, sheet.cells.max_row + 1):
        for name in ("key", "ref", "no"):
            sheet.put(number, name, None)


def scramble(sheet):
    """Key and numbers are gone; shuffled, 8 of 100 edited, 8 doubled, 6 put in. Each
    answer says which opinion it was given to."""
    import random

    order = random.Random(382)
    column = {name: number - 1 for name, number in sheet.columns.items()}
    rows = sheet.rows()
    for row in rows:
        row[column["response"]] = f"整理番号〔{row[column['ref']]}〕への回答です。"
        for name in ("key", "ref", "no"):
            row[column[name]] = None
    order.shuffle(rows)
    for row in rows[::12]:
        summary = row[column["summary"]]
        at = order.randrange(len(summary))
        row[column["summary"]] = (summary[:at] + "（案）" + summary[at:])[:-(len(summary) // 12 or 1)]
    rows += [list(row) for row in rows[5:325:40]]
    for number in range(6):
        row = [None] * len(rows[0])
        row[column["summary"]] = f"{number}件目の追加です。窓口でうかがいました。"
        row[column["response"]] = "整理番号〔追加〕への回答です。"
        rows.append(row)
    order.shuffle(rows)
    sheet.write(rows)


def lose_identity(sheet):
    del sheet.book["_gaiyo"]
    sheet.cells.delete_rows(1)
    for number in range(2, sheet.cells.max_row + 1):
        sheet.cells.cell(number, 1).value = None


def strike(sheet):
    sheet.put(3, "response", f"区では、{STRIKE}検討します。{STRIKE}令和9年度に実施します。")


def strike_all(sheet):
    sheet.cell(3, "response").font = Font(strike=True)


def strike_new(sheet):
    """Somebody added words to what was sent, and struck them through again."""
    sheet.put(3, "response", f"検討します。{STRIKE}国と相談中です。{STRIKE}")


def paste(sheet):
    """Words out of another cell of the same sheet, a formula, and a date."""
    sheet.put(3, "response", "=SUM(A1)")
    sheet.put(4, "response", "+81-3は電話です。")
    sheet.put(5, "response", "@全員")
    sheet.put(6, "response", "-")


def odd_cells(sheet):
    import datetime

    sheet.cell(3, "response").value = datetime.date(2026, 1, 2)
    sheet.cell(3, "response").number_format = "yyyy-mm-dd"
    sheet.cell(4, "response").value = 12
    sheet.cell(4, "response").number_format = "General"
    sheet.cell(5, "response").value = "#REF!"
    sheet.cell(5, "response").data_type = "e"


def as_drafted(sheet):
    """The usual ways of saying that the draft may stay."""
    sheet.put(3, "response", "（案のとおり）")
    sheet.put(4, "response", "原案どおり")
    sheet.put(5, "response", "(案の通り)")
    sheet.put(5, "category", "◎")
    sheet.put(7, "response", "案のとおりとし、令和9年度に実施します。")


def as_drafted_by_road(sheet):
    sheet.put(3, "response", "案のとおりで結構です。")


def formats(sheet):
    """What Excel makes of words that look like a date or a number, and how it shows them."""
    import datetime

    for number, value, code in (
            (3, datetime.date(2026, 1, 2), '[$-411]ggge"年"m"月"d"日"'),
            (4, datetime.date(2026, 1, 2), 'm"月"d"日"'),
            (5, 0.125, "0.0%"), (6, 1234567, "#,##0"), (7, 0.5, "# ?/?")):
        sheet.cell(number, "response").value = value
        sheet.cell(number, "response").number_format = code


def same_as_itself(sheet):
    sheet.put(3, "response", "No.1と同じ")
    sheet.put(4, "response", "整理番号2と同じ")


def same_as(sheet):
    sheet.put(3, "response", "No.5に同じ")
    sheet.put(4, "response", "同上")
    sheet.put(6, "response", "整理番号１と同じです。")


def categories(sheet):
    sheet.put(3, "category", "◎○")
    sheet.put(4, "category", "×")
    sheet.put(5, "category", "○")
    sheet.put(6, "category", "対応が困難なもの")


def change_summary(sheet):
    sheet.put(3, "summary", "駅前に木をもっと植えてほしい。")


def write_beside(sheet):
    """Where nobody is asked to write."""
    sheet.put(3, "draft", "ここは「検討する」に直してください。")
    sheet.put(4, "no", "欠番か？")
    sheet.put(5, "ref", "要確認")


def merge_column(sheet, name, words):
    column = sheet.columns[name]
    sheet.cells.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    sheet.put(3, name, words)


def merge(sheet):
    merge_column(sheet, "response", "ひとつの答え。")


def share_alike(sheet):
    for number in (5, 6):
        sheet.put(number, "response", "ふたつに同じ答え。")


def share_apart(sheet):
    sheet.put(5, "response", "ひとつだけの答え。")


def remark(sheet):
    sheet.put(3, "remark", "不要")
    sheet.put(4, "change", "12ページに1行足す")
    sheet.cell(5, "response").comment = Comment("鈴木：確認中です", "鈴木")


def lose_a_name(sheet):
    """The name of a column for machines is gone, and there is a column of their own."""
    sheet.cells.cell(1, sheet.columns["response"]).value = "こたえ"
    sheet.cells.cell(2, 14).value = "根拠"
    sheet.cells.cell(4, 14).value = "条例第3条"


def long_text(sheet):
    sheet.put(3, "response", "長" * 32767)


def new_round(sheet):
    sheet.book["_gaiyo"].cell(1, 2).value = "2"


def red(sheet):
    """What is new is red; nothing is struck."""
    sheet.put(3, "response", f"検討します。{RED}令和9年度に実施します。{RED}")


def red_all(sheet):
    sheet.put(3, "response", "令和9年度に実施します。")
    sheet.cell(3, "response").font = Font(color="FFFF0000")


def red_untouched(sheet):
    """The words that were sent, and nothing but their colour is new."""
    sheet.cell(3, "response").font = Font(color="FFFF0000")


def other_department(sheet):
    """A row of another department's sheet, pasted below."""
    last = sheet.cells.max_row + 1
    for name, words in (("ref", "6"), ("no", "6"), ("summary", "歩道の段差をなくしてほしい。"),
                        ("response", "道路課と話しました。")):
        sheet.put(last, name, words)


def by_road(sheet):
    sheet.put(3, "response", "道路課の答え。")


def returns(sheet):
    sheet.put(3, "response", f"一行目{RETURN}\n二行目")
    sheet.put(4, "response", f"{TYPED}と書いてある。")


def kana(sheet):
    """As Excel saves what was typed with an input method."""
    sheet.put(3, "response", f"子供と考えます。{KANA}コドモ")
    sheet.put(4, "response", f"{STRIKE}No.1のとおり。{STRIKE}遊具を直します。{KANA}ユウグ")


def no_in_answer(sheet):
    sheet.put(3, "response", "No.4をご覧ください。")


def threaded(sheet):
    """A conversation of two, and the words that stand in for it in an older Excel."""
    add_part = sheet.parts.append
    add_part(("xl/threadedComments/threadedComment1.xml",
              "application/vnd.ms-excel.threadedcomments+xml",
              f'<ThreadedComments xmlns="{MICROSOFT}/spreadsheetml/2018/threadedcomments">'
              '<threadedComment ref="G5" dT="2026-10-03T09:00:00" personId="{A}" id="{1}">'
              "<text>期限を延ばせますか</text></threadedComment>"
              '<threadedComment ref="G5" dT="2026-10-03T10:00:00" personId="{B}" id="{2}" '
              'parentId="{1}"><text>3日まで待ちます</text></threadedComment></ThreadedComments>',
              f"{MICROSOFT}/2017/10/relationships/threadedComment"))
    add_part(("xl/persons/person.xml", "application/vnd.ms-excel.person+xml",
              f'<personList xmlns="{MICROSOFT}/spreadsheetml/2018/threadedcomments">'
              '<person displayName="鈴木" id="{A}"/><person displayName="田中" id="{B}"/>'
              "</personList>", f"{MICROSOFT}/2017/10/relationships/person"))
    sheet.cell(5, "response").comment = Comment(
        "[スレッド化されたコメント]\n\nお使いの Excel のバージョンでは、このスレッド化されたコメントを"
        "読むことができます。ただし、新しいバージョンの Excel でこのファイルを開くと、すべての編集内容が"
        "削除されます。詳細については、https://go.microsoft.com/fwlink/?linkid=870924 を参照してください。"
        "\n\nコメント:\n    期限を延ばせますか\n返信:\n    3日まで待ちます", "tc={1}")


def text_box(sheet):
    """One at a row, and one beside all of them."""
    def box(number, row, words):
        return (f"<xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff>"
                f"<xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to>"
                f"<xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row + 1}</xdr:row>"
                f"<xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro=\"\" textlink=\"\"><xdr:nvSpPr>"
                f"<xdr:cNvPr id=\"{number}\" name=\"箱 {number}\"/><xdr:cNvSpPr txBox=\"1\"/>"
                f"</xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"999999\" "
                f"cy=\"99999\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr>"
                f"<xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang=\"ja-JP\"/><a:t>{words}</a:t></a:r>"
                f"</a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>")

    sheet.parts.append(("xl/drawings/drawing1.xml",
                        "application/vnd.openxmlformats-officedocument.drawing+xml",
                        f'<xdr:wsDr xmlns:xdr="{DRAWING}/spreadsheetDrawing" '
                        f'xmlns:a="{DRAWING}/main">{box(2, 3, "この行は国と協議中")}'
                        f'{box(3, 40, "全体に、表現をそろえてください。")}</xdr:wsDr>',
                        f"{OFFICE}/drawing"))


def merge_with_the_draft(sheet):
    """One cell over 現在の案 and 区の考え方 of two rows."""
    sheet.cells.merge_cells(start_row=3, end_row=4, start_column=sheet.columns["draft"],
                            end_column=sheet.columns["response"])
    sheet.put(3, "draft", "ふたつへの答え。")


def picture(sheet):
    """A scanned page beside a row: no words of it can be read."""
    sheet.parts.append(("xl/drawings/drawing1.xml",
                        "application/vnd.openxmlformats-officedocument.drawing+xml",
                        f'<xdr:wsDr xmlns:xdr="{DRAWING}/spreadsheetDrawing" '
                        f'xmlns:a="{DRAWING}/main"><xdr:oneCellAnchor><xdr:from><xdr:col>6</xdr:col>'
                        f'<xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff>'
                        f'</xdr:from><xdr:ext cx="999999" cy="99999"/><xdr:pic><xdr:nvPicPr>'
                        f'<xdr:cNvPr id="2" name="図 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill/>'
                        f'<xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
                        f"{OFFICE}/drawing"))


def row_struck(sheet):
    """Through all of it, as where somebody means that the row may go."""
    for cell in sheet.cells[3]:
        cell.font = Font(strike=True)


def strike_elsewhere(sheet):
    for row, name, words in ((3, "category", "◎"), (4, "remark", "電話で確認"),
                             (5, "change", "12ページを直す"), (6, "summary", None),
                             (7, "draft", None)):
        if words:
            sheet.put(row, name, words)
        sheet.cell(row, name).font = Font(strike=True)


def merge_all(sheet):
    for name, words in (("response", "ひとつの答え。"), ("category", "◎"), ("by", "田中")):
        merge_column(sheet, name, words)


def told_us(sheet):
    sheet.put(3, "response", "異議なし")
    sheet.put(4, "response", "特に意見はありません。")
    sheet.put(5, "response", "上に同じ")
    sheet.put(7, "response", "No.1、2と同じ")


def other_sheets(sheet):
    """Words beside the table: a sheet of their own, and below what we wrote."""
    own = sheet.book.create_sheet("別紙")
    own["A1"], own["B1"], own["A3"] = "3番は国と協議中", "係長確認済み", 12
    sheet.book["記入のしかた"].cell(40, 2).value = "期限が短すぎます。"
    sheet.book["凡例"]["A2"].comment = Comment("区分を足してください", "鈴木")


def chain(sheet):
    sheet.put(3, "response", "新しい答え。")
    sheet.put(4, "response", "同上")
    sheet.put(5, "response", "同上")


def into_the_key(sheet):
    """The hidden column, made visible, and words under the table in it."""
    sheet.put(3, "key", "確認済み")
    sheet.put(4, "key", "10/3")
    sheet.put(9, "key", "以上です。")
    sheet.put(10, "no", 7)
    sheet.put(10, "response", "協議中の件です。")


def into_the_name(sheet):
    sheet.put(3, "by", "区では、木を植えます。田中")
    sheet.put(4, "by", "田中")


def said_in_passing(sheet):
    for number, words in zip(range(3, 8), ("―", "案でよいです", "別紙のとおり", "No5回答と同様",
                                           "所管外です")):
        sheet.put(number, "response", words)


def out_of_a_pdf(sheet):
    sheet.put(3, "response", "区では、緑化を\n進めており、木を\n植えます。")
    sheet.put(5, "response", "予算は公表して\nいます。")


def ditto_while_filtered(sheet):
    sheet.put(3, "response", "新しい答え。")
    for number in (4, 5, 6):
        sheet.cells.row_dimensions[number].hidden = True
    sheet.put(7, "response", "同上")


def first_words(sheet):
    sheet.put(3, "response", "はじめの答え。")


def first_words_again(sheet):
    first_words(sheet)
    sheet.put(7, "remark", "1は、はじめの答えに戻しました。")


def two_answers(sheet):
    first_words(sheet)
    sheet.put(3, "category", "◎")
    sheet.put(3, "by", "田中")
    sheet.put(7, "response", "きまりを作ります。")


def one_taken_back(sheet):
    """The same file, in which the first answer is again what was sent out."""
    two_answers(sheet)
    sheet.put(3, "response", sheet.cell(3, "draft").value)
    sheet.put(3, "category", None)
    sheet.put(3, "by", None)


def named_and_as_sent(sheet):
    """Another copy, whose writer has put his name beside the words that were sent."""
    sheet.put(3, "by", "田中")
    sheet.put(5, "response", "ご覧いただけます。")


def another_answers_another(sheet):
    sheet.put(4, "response", "増やします。")


def refs_as_days(sheet):
    """No keys any more, and numbers that a program took for days."""
    answered(sheet)
    for row in range(FIRST, sheet.cells.max_row + 1):
        sheet.put(row, "key", None)
        sheet.put(row, "summary", "概要は消えました。")
        cell = sheet.cell(row, "ref")
        number = str(cell.value).split("-")
        cell.value = datetime.date(2026, int(number[0]), int(number[1]))
        cell.number_format = 'm"月"d"日"'


def not_computed(sheet):
    """As programs write formulas that compute nothing themselves."""
    sheet.cell(3, "response").value = "=F3"


def much_beside(sheet):
    own = sheet.book.create_sheet("別紙")
    for number in range(1, 302):
        own.cell(number, 1).value = f"{number}行目"


def only_a_category(sheet):
    sheet.put(3, "category", "◎")


def find_sheet_part(parts):
    """The part of the sheet 回答."""
    number = re.search('name="回答"[^>]*r:id="([^"]+)"|r:id="([^"]+)"[^>]*name="回答"',
                       parts["xl/workbook.xml"])
    relation = next(each for each in number.groups() if each)
    target = re.search(f'<Relationship (?=[^>]*Id="{relation}")[^>]*Target="/?([^"]+)"',
                       parts["xl/_rels/workbook.xml.rels"]).group(1)
    return target if target.startswith("xl/") else "xl/" + target


def add_parts(parts, added):
    """As Excel writes them: the part, its type, and a relationship of the sheet or workbook."""
    if not added:
        return
    sheet = find_sheet_part(parts)
    for count, (name, kind, content, relation) in enumerate(added, 700):
        parts[name] = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}'
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
            "</Types>", f'<Override PartName="/{name}" ContentType="{kind}"/></Types>')
        owner = "xl/workbook.xml" if "person" in relation else sheet
        folder, own = owner.rsplit("/", 1)
        relations = f"{folder}/_rels/{own}.rels"
        empty = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                 'relationships"></Relationships>')
        parts[relations] = parts.get(relations, empty).replace(
            "</Relationships>", f'<Relationship Id="rId{count}" Type="{relation}" '
            f'Target="/{name}"/></Relationships>')
        if relation.endswith("/drawing"):
            mark = f'<drawing xmlns:r="{OFFICE}" r:id="rId{count}"/>'
            before = re.search("<legacyDrawing|<tableParts|<extLst|</worksheet>", parts[sheet])
            parts[sheet] = parts[sheet][:before.start()] + mark + parts[sheet][before.start():]


def dress(text):
    """What is marked becomes runs, and readings, in the saved file."""
    def runs(match):
        words, _, reading = match.group(1).partition(KANA)
        out = ""
        look = ""
        for piece in re.split(f"({STRIKE}|{RED})", words):
            if piece in LOOKS:
                look = "" if look else LOOKS[piece]
            elif piece:
                out += f'<r>{look}<t xml:space="preserve">{piece}</t></r>'
        if reading:
            out += f'<rPh sb="0" eb="2"><t>{reading}</t></rPh><phoneticPr fontId="1"/>'
        return out

    text = re.sub(f"<t[^>]*>([^<]*(?:{STRIKE}|{RED}|{KANA})[^<]*)</t>", runs, text)
    return text.replace(RETURN, "_x000D_").replace(TYPED, "_x005F_x000D_")


def finish(path, added):
    """What openpyxl does not know."""
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            parts[name] = data.decode("utf-8")
        if name.startswith(("xl/sharedStrings", "xl/worksheets/sheet")):
            parts[name] = dress(parts[name])
    add_parts(parts, added)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)


def main(source, target, *edits):
    book = openpyxl.load_workbook(source)
    sheet = Sheet(book)
    for edit in edits:
        globals()[edit](sheet)
    book.save(target)
    finish(target, sheet.parts)


main(*sys.argv[1:])
