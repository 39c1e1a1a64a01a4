"""Does to an inquiry sheet what departments do, with a program that is not ours (openpyxl): for tests.

return_sheet.py IN.xlsx OUT.xlsx EDIT…
"""
import re
import sys
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font

FIRST = 3  # the row of the first opinion
STRIKE = "--strike--"  # stands around what is to be struck, until the file is saved


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


def lose_identity(sheet):
    del sheet.book["_gaiyo"]
    sheet.cells.delete_rows(1)
    for number in range(2, sheet.cells.max_row + 1):
        sheet.cells.cell(number, 1).value = None


def strike(sheet):
    sheet.put(3, "response", f"区では、{STRIKE}検討します。{STRIKE}令和9年度に実施します。")


def strike_all(sheet):
    sheet.cell(3, "response").font = Font(strike=True)


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


def merge(sheet):
    column = sheet.columns["response"]
    sheet.cells.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    sheet.put(3, "response", "ひとつの答え。")


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


def strike_in_parts(path):
    """openpyxl knows no runs: what is marked becomes one in the saved file."""
    with zipfile.ZipFile(path) as file:
        parts = [(info, file.read(info)) for info in file.infolist()]

    def runs(match):
        pieces = match.group(1).split(STRIKE)
        out = ""
        for place, piece in enumerate(pieces):
            look = "<rPr><strike/></rPr>" if place % 2 else ""
            out += f'<r>{look}<t xml:space="preserve">{piece}</t></r>'
        return out

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for info, data in parts:
            if info.filename.startswith(("xl/sharedStrings", "xl/worksheets/")):
                text = data.decode("utf-8")
                text = re.sub(f"<t[^>]*>([^<]*{STRIKE}[^<]*)</t>", runs, text)
                data = text.encode("utf-8")
            file.writestr(info, data)


def main(source, target, *edits):
    book = openpyxl.load_workbook(source)
    sheet = Sheet(book)
    for edit in edits:
        globals()[edit](sheet)
    book.save(target)
    strike_in_parts(target)


main(*sys.argv[1:])
