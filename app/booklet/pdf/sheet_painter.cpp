#include "booklet/pdf/sheet_painter.h"

#include "booklet/pdf/content_stream.h"
#include "booklet/pdf/metadata.h"
#include "booklet/pdf/pdf_text.h"

namespace gaiyo {

SheetPainter::SheetPainter(QIODevice &out, const FontSet &fonts, Imposition imposition,
                           const QString &title, const QDateTime &date)
    : m_imposition(imposition)
    , m_writer(out)
    , m_fonts(fonts, m_writer)
    , m_tree(m_writer)
    , m_title(title)
    , m_date(date)
{}

void SheetPainter::paint(const Page &page)
{
    m_size = page.size;
    ContentStream content(page.size.height());
    for (const PageItem &item : page.items) {
        if (const auto *fill = std::get_if<FillItem>(&item))
            content.addFill(*fill);
    }
    const auto addTexts = [&](bool under) {
        for (const PageItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (text && text->under == under)
                content.addText(page, *text, m_fonts.font(text->font), {}, nullptr);
        }
    };
    addTexts(true);
    for (const PageItem &item : page.items) {
        if (const auto *rule = std::get_if<RuleItem>(&item))
            content.addRule(*rule);
    }
    addTexts(false);
    content.endContent();
    m_forms.push_back(m_writer.allocate());
    m_writer.writeStream(m_forms.back(),
                         "/Type/XObject/Subtype/Form/BBox[0 0 " + pdfNumber(m_size.width()) + ' ' +
                             pdfNumber(m_size.height()) + "]/Resources " + pdfRef(m_fonts.object()),
                         content.take());
}

void SheetPainter::writeSide(const SheetSide &side)
{
    QByteArray content;
    QByteArray forms;
    const auto place = [&](int page, const char *name, double x) {
        if (page == 0)
            return;
        forms += QByteArray(name) + ' ' + pdfRef(m_forms[size_t(page - 1)]);
        content += "q 1 0 0 1 " + pdfNumber(x) + " 0 cm " + name + " Do Q\n";
    };
    place(side.left, "/L", 0);
    place(side.right, "/R", m_size.width());
    const PageTree::Leaf leaf = m_tree.add();
    const int contents = m_writer.allocate();
    m_writer.writeStream(contents, {}, content);
    m_writer.write(leaf.page, "<</Type/Page/Parent " + pdfRef(leaf.parent) + "/MediaBox[0 0 " +
                                  pdfNumber(2 * m_size.width()) + ' ' + pdfNumber(m_size.height()) +
                                  "]/Resources<</XObject<<" + forms + ">>>>/Contents " +
                                  pdfRef(contents) + ">>");
}

bool SheetPainter::finish()
{
    for (const SheetSide &side : imposePages(int(m_forms.size()), m_imposition))
        writeSide(side);
    m_fonts.write();
    m_tree.write();
    const int root = writeCatalog();
    const int info = m_writer.write(infoDictionary(m_title, m_date));
    return m_writer.finish(root, info);
}

int SheetPainter::writeCatalog()
{
    const int metadata = m_writer.allocate();
    m_writer.writeStream(metadata, "/Type/Metadata/Subtype/XML",
                         xmpPacket(m_title, m_date, Conformance::None, m_fonts.records()), false);
    const QByteArray duplex =
        m_imposition == Imposition::Saddle ? "/Duplex/DuplexFlipShortEdge" : "";
    return m_writer.write(
        "<</Type/Catalog/Pages " + pdfRef(m_tree.root()) +
        "/Lang(ja-JP)/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None" + duplex +
        ">>/Metadata " + pdfRef(metadata) + ">>");
}

} // namespace gaiyo
