#!/usr/bin/env python3
"""Makes the files of this folder anew: letters of made-up people as programs save them (packages
libreoffice-calc-nogui, libreoffice-writer-nogui, python3-openpyxl)."""
import base64
import datetime
import os
import subprocess
import sys
import tempfile

FOLDER = os.path.dirname(os.path.abspath(__file__))

PICTURE = base64.b64encode(base64.b64decode(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg'
    'gg==')).decode()

# A letter with what people do to one: a form's table, an address in a text box, tracked changes, a
# comment, a picture, a list, a head on every page.
LETTER = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><meta:initial-creator>作成者五郎</meta:initial-creator><dc:creator>更新者六子</dc:creator></office:meta>
<office:automatic-styles>
<style:page-layout style:name="pm1"><style:page-layout-properties/><style:header-style/></style:page-layout>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">
<style:header><text:p>様式第1号</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes>
<text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>校正者七郎</dc:creator><dc:date>2026-07-01T09:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>校正者七郎</dc:creator><dc:date>2026-07-01T09:00:00</dc:date></office:change-info><text:p>反対</text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:p>意見書<draw:frame text:anchor-type="paragraph" svg:width="6cm" draw:z-index="0"><draw:text-box><text:p>〒176-8501 練馬区豊玉北6-12-1</text:p><text:p>電話 03-3993-1111</text:p></draw:text-box></draw:frame></text:p>
<table:table><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p>氏名</text:p></table:table-cell><table:table-cell><text:p>乙黒 葉月</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>ご意見</text:p></table:table-cell><table:table-cell><text:p>公園に木を植えてください。</text:p><text:p>日陰がありません。</text:p></table:table-cell></table:table-row>
</table:table>
<text:p>私はこの案に<text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>賛成<text:change-end text:change-id="c1"/>です。<office:annotation><dc:creator>注釈者八重</dc:creator><text:p>ここは要確認</text:p></office:annotation></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>花壇を増やす。</text:p></text:list-item><text:list-item><text:p>街灯を増やす。</text:p></text:list-item></text:list>
<text:p><draw:frame text:anchor-type="as-char" svg:width="1cm" svg:height="1cm"><draw:image><office:binary-data>%s</office:binary-data></draw:image></draw:frame>写真のとおりです。</text:p>
<text:p>乙黒葉月</text:p>
</office:text></office:body></office:document>''' % PICTURE


def convert(source, kind, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['soffice', '--headless', '-env:UserInstallation=file://' + folder + '/profile',
                        '--convert-to', kind, '--outdir', folder + '/out', source],
                       check=True, stdout=subprocess.DEVNULL)
        name = os.path.splitext(os.path.basename(source))[0] + '.' + kind.split(':')[0]
        os.replace(os.path.join(folder, 'out', name), target)


# A form's export after a clerk had it: a title over the table, headings in row 3 and 4, a place that
# became a date, formulas, a merged person, rows and columns that are hidden, other sheets.
def write_form(path):
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.styles import Font
    book = openpyxl.Workbook()
    book.properties.creator = '作成者五郎'
    sheet = book.active
    sheet.title = '回答'
    sheet['A1'] = '「みどりの計画（素案）」へのご意見一覧'
    sheet.merge_cells('A1:G1')
    sheet['A2'] = '令和8年7月末現在'
    for column, heading in enumerate(['受付日時', '提出者', None, '区分', '該当箇所', 'ご意見', '人数'], 1):
        sheet.cell(3, column, heading)
    sheet.merge_cells('B3:C3')
    for column in 'ADEFG':
        sheet.merge_cells('%s3:%s4' % (column, column))
    sheet['B4'] = '氏名'
    sheet['C4'] = '電話番号'
    rows = [
        [datetime.datetime(2026, 7, 3, 23, 30), '乙黒 葉月', 312345678, '在住', datetime.date(2026, 1, 2),
         '公園に木を植えてください。\n乙黒葉月', '12名'],
        ['2026-07-03T23:30:00Z', '御手洗 健', '090-1234-5678', '在勤', '第2章', '="街灯を"&"増やす。"', '３人'],
        [None, None, None, None, None, '花壇も増やしてください。', None],
        [None] * 7,
        [datetime.date(2026, 7, 5), '山﨑 翔太', None, '在学', '2-1', '=F6', '他3名'],
        [datetime.date(2026, 7, 6), '木村 健', None, '在住', None, '隠れた行の意見です。', None],
    ]
    for number, cells in enumerate(rows, 5):
        for column, value in enumerate(cells, 1):
            sheet.cell(number, column, value)
    for column in 'AB':
        sheet.merge_cells('%s6:%s7' % (column, column))
    sheet['E5'].number_format = 'm"月"d"日"'
    sheet['A5'].number_format = 'yyyy/m/d h:mm'
    sheet['F10'].font = Font(name='游ゴシック')
    sheet.row_dimensions[10].hidden = True
    sheet.column_dimensions['C'].hidden = True
    sheet['F5'].comment = Comment('要確認', '注釈者八重')
    tally = book.create_sheet('集計')
    tally['A1'] = '件数'
    tally['B1'] = "=COUNTA('回答'!F5:F10)"
    book.create_sheet('Sheet3')
    master = book.create_sheet('マスタ')
    master['A1'] = '氏名'
    master['B1'] = 'ご意見'
    master['A2'] = '隠 れる'
    master['B2'] = '読まれない意見'
    master.sheet_state = 'hidden'
    book.save(path)


def main():
    form = os.path.join(FOLDER, 'form.xlsx')
    write_form(form)
    convert(form, 'xls', os.path.join(FOLDER, 'form.xls'))
    convert(form, 'xlsx:Calc MS Excel 2007 XML', os.path.join(FOLDER, 'form_libreoffice.xlsx'))
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'letter.fodt')
        with open(source, 'w', encoding='utf-8') as out:
            out.write(LETTER)
        convert(source, 'docx', os.path.join(FOLDER, 'letter.docx'))
        convert(source, 'doc', os.path.join(FOLDER, 'letter.doc'))
    return 0


if __name__ == '__main__':
    sys.exit(main())
