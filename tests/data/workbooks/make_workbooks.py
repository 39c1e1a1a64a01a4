#!/usr/bin/env python3
"""Makes the workbooks of this folder anew: one as Excel writes it, and what LibreOffice and openpyxl
make of it when they open and save it (packages libreoffice-calc-nogui, python3-openpyxl)."""
import os
import subprocess
import sys
import tempfile
import zipfile

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def relationships(*entries):
    lines = ''.join('<Relationship Id="rId%d" Type="%s" Target="%s"/>' % (
        i + 1, kind if '/' in kind else KIND + kind, target) for i, (kind, target) in enumerate(entries))
    return ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + lines + '</Relationships>')


STRINGS = [
    '<t>この表に回答を書いてください。</t>',                                              # 0
    '<t>みどりの計画（素案）</t>',
    '<t>章</t>', '<t>No.</t>', '<t>意見の概要</t>', '<t>区の考え方</t>', '<t>対応区分</t>',
    '<t>件数</t>', '<t>受付日</t>',
    '<t>第1章　緑を増やす</t>',                                                       # 9
    '<t>木を植えてほしい。</t>',
    '<r><t>区では、</t></r><r><rPr><strike/><sz val="11"/><rFont val="BIZ UDGothic"/></rPr>'
    '<t>検討します。</t></r><r><rPr><color rgb="FFFF0000"/><sz val="11"/><rFont val="BIZ UDGothic"/>'
    '</rPr><t>令和9年度に実施します。</t></r>',                                          # 11
    '<t>◎</t>',
    '<t>子供の遊び場がほしい。</t><rPh sb="0" eb="2"><t>コドモ</t></rPh>'
    '<rPh sb="3" eb="4"><t>アソ</t></rPh><phoneticPr fontId="1"/>',                   # 13
    '<t>△</t>',
    '<t>第2章　公園</t>',                                                             # 15
    '<t xml:space="preserve">夜も\n明るく_x005F_x000D_してほしい。</t>',
    '<t>この回答は取り消します。</t>',                                                   # 17
    '<t>=1+1 と書いてある。</t>',
]


def text(cell, number, style=0):
    return '<c r="%s" s="%d" t="s"><v>%d</v></c>' % (cell, style, number)


SHEET = (
    '<worksheet %s %s><sheetPr/><dimension ref="A1:G7"/><sheetFormatPr defaultRowHeight="18"/>'
    '<cols><col min="7" max="7" width="12" hidden="1" customWidth="1"/></cols><sheetData>' % (MAIN, REL)
    + '<row r="1">' + text('A1', 1) + '<c r="B1"/></row>'
    + '<row r="2">' + ''.join(text(c + '2', 2 + i) for i, c in enumerate('ABCDEFG')) + '</row>'
    + '<row r="3">' + text('A3', 9) + '<c r="B3"><v>1</v></c>' + text('C3', 10) + text('D3', 11)
    + text('E3', 12) + '<c r="F3"><v>3</v></c><c r="G3" s="1"><v>46206</v></c></row>'
    + '<row r="4"><c r="A4"/><c r="B4"><v>2</v></c>' + text('C4', 13)
    + '<c r="D4"/><c r="E4"/><c r="G4" s="2"><v>46206.395833333336</v></c></row>'
    + '<row r="5"><c r="A5"/><c r="B5"><v>3</v></c>'
      '<c r="C5" t="inlineStr"><is><t>花壇を増やしてほしい。</t></is></c>'
      '<c r="D5" t="str"><f>"検討"&amp;"します。"</f><v>検討します。</v></c>' + text('E5', 14) + '</row>'
    + '<row r="6" hidden="1">' + text('A6', 15) + '<c r="B6"><v>4</v></c>' + text('C6', 16)
    + '<c r="D6" t="e"><f>NA()</f><v>#N/A</v></c><c r="G6" t="b"><v>1</v></c></row>'
    + '<row r="7"><c r="B7"><v>5</v></c>' + text('C7', 18) + text('D7', 17, 3)
    + '<c r="G7"><v>0.1</v></c></row>'
    + '</sheetData><autoFilter ref="A2:G7"><filterColumn colId="1"><filters><filter val="1"/>'
      '<filter val="2"/><filter val="3"/><filter val="5"/></filters></filterColumn></autoFilter>'
      '<mergeCells count="4"><mergeCell ref="A1:G1"/><mergeCell ref="A3:A5"/><mergeCell ref="D3:D4"/>'
      '<mergeCell ref="E3:E4"/></mergeCells>'
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
      '<drawing r:id="rId1"/><legacyDrawing r:id="rId3"/></worksheet>')

STYLES = (
    '<styleSheet %s><numFmts count="1"><numFmt numFmtId="176" '
    'formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\\ h:mm;@"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="BIZ UDGothic"/></font>'
    '<font><strike/><sz val="11"/><name val="BIZ UDGothic"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    % MAIN)

COMMENTS = (
    '<comments %s><authors><author>山田</author></authors><commentList><comment ref="D3" authorId="0">'
    '<text><r><rPr><b/></rPr><t>山田:</t></r><r><t xml:space="preserve">\n課長と確認中</t></r></text>'
    '</comment></commentList></comments>' % MAIN)

VML = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" '
    'coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" '
    'type="#_x0000_t202" style="position:absolute;width:108pt;height:59pt;visibility:hidden">'
    '<x:ClientData ObjectType="Note"><x:Anchor>4,15,2,2,6,31,6,1</x:Anchor><x:Row>2</x:Row>'
    '<x:Column>3</x:Column></x:ClientData></v:shape></xml>')

DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from>'
    '<xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff>'
    '</xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row>'
    '<xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr>'
    '<xdr:cNvPr id="2" name="テキスト 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    '</a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="ja-JP"/>'
    '<a:t>ここは公園課にも</a:t></a:r></a:p><a:p><a:r><a:rPr lang="ja-JP"/><a:t>聞いてください</a:t></a:r>'
    '</a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>')

GUIDE = ('<worksheet %s><sheetData><row r="2">%s</row></sheetData></worksheet>' % (MAIN, text('B2', 0)))

WORKBOOK = (
    '<workbook %s %s><workbookPr/><sheets><sheet name="記入のしかた" sheetId="1" r:id="rId1"/>'
    '<sheet name="回答" sheetId="2" r:id="rId2"/></sheets><definedNames>'
    '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">回答!$A$2:$G$7</definedName>'
    '</definedNames></workbook>' % (MAIN, REL))

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    + ''.join('<Override PartName="/xl/%s" ContentType="application/vnd.openxmlformats-officedocument.'
              '%s+xml"/>' % (name, kind) for name, kind in (
                  ('workbook.xml', 'spreadsheetml.sheet.main'),
                  ('worksheets/sheet1.xml', 'spreadsheetml.worksheet'),
                  ('worksheets/sheet2.xml', 'spreadsheetml.worksheet'),
                  ('styles.xml', 'spreadsheetml.styles'),
                  ('sharedStrings.xml', 'spreadsheetml.sharedStrings'),
                  ('comments1.xml', 'spreadsheetml.comments'),
                  ('drawings/drawing1.xml', 'drawing')))
    + '</Types>')


def write_as_excel(path):
    parts = {
        '[Content_Types].xml': TYPES,
        '_rels/.rels': relationships(('officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': WORKBOOK,
        'xl/_rels/workbook.xml.rels': relationships(
            ('worksheet', 'worksheets/sheet1.xml'), ('worksheet', 'worksheets/sheet2.xml'),
            ('styles', 'styles.xml'), ('sharedStrings', 'sharedStrings.xml')),
        'xl/worksheets/sheet1.xml': GUIDE,
        'xl/worksheets/sheet2.xml': SHEET,
        'xl/worksheets/_rels/sheet2.xml.rels': relationships(
            ('drawing', '../drawings/drawing1.xml'), ('comments', '../comments1.xml'),
            ('vmlDrawing', '../drawings/vmlDrawing1.vml')),
        'xl/sharedStrings.xml': '<sst %s count="%d" uniqueCount="%d">%s</sst>' % (
            MAIN, len(STRINGS), len(STRINGS), ''.join('<si>%s</si>' % s for s in STRINGS)),
        'xl/styles.xml': STYLES,
        'xl/comments1.xml': COMMENTS,
        'xl/drawings/drawing1.xml': DRAWING,
        'xl/drawings/vmlDrawing1.vml': VML,
    }
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, HEAD + content)


def save_by_libreoffice(source, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['soffice', '--headless', '-env:UserInstallation=file://' + folder + '/profile',
                        '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', folder + '/out', source],
                       check=True, stdout=subprocess.DEVNULL)
        os.replace(os.path.join(folder, 'out', os.path.basename(source)), target)


def save_by_openpyxl(source, target):
    import openpyxl
    openpyxl.load_workbook(source).save(target)


def main():
    folder = os.path.dirname(os.path.abspath(__file__))
    excel = os.path.join(folder, 'as_excel.xlsx')
    write_as_excel(excel)
    save_by_libreoffice(excel, os.path.join(folder, 'libreoffice.xlsx'))
    save_by_openpyxl(excel, os.path.join(folder, 'openpyxl.xlsx'))
    # From one office to the other and back: saved by both.
    save_by_openpyxl(os.path.join(folder, 'libreoffice.xlsx'), os.path.join(folder, 'both.xlsx'))
    return 0


if __name__ == '__main__':
    sys.exit(main())
