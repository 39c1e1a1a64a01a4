#include "exchange/epub/epub_export.h"

#include "collect/book_title.h"
#include "collect/path_entries.h"
#include "exchange/epub/epub_package.h"
#include "exchange/epub/epub_plan.h"
#include "exchange/html/page_body.h"
#include "exchange/html/page_style.h"
#include "exchange/zip/zip_writer.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace gaiyo {

namespace {

const QString kFront = QStringLiteral("front.xhtml");
const QString kBack = QStringLiteral("back.xhtml");
const QString kIndex = QStringLiteral("index.xhtml");
const QString kNav = QStringLiteral("nav.xhtml");
constexpr int kAllDepths = std::numeric_limits<int>::max();

QString pageOf(const QString &title, const QString &content)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                          "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
                          "xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"ja\" "
                          "xml:lang=\"ja\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>") +
           title +
           QStringLiteral("</title>\n<link rel=\"stylesheet\" type=\"text/css\" "
                          "href=\"style.css\"/>\n</head>\n<body>\n<main>\n") +
           content + QStringLiteral("</main>\n</body>\n</html>\n");
}

class EpubExport
{
public:
    EpubExport(const Collected &collected, QIODevice &out, const Progress &progress)
        : m_collected(collected)
        , m_files(planEpub(collected))
        , m_body(collected, {true, false, [this](const QString &anchor) { return fileOf(anchor); }})
        , m_zip(out, progress)
        , m_progress(progress)
    {
        for (size_t i = 0; i < m_files.size(); ++i) {
            for (size_t block = m_files[i].first; block < m_files[i].end; ++block) {
                m_fileOf.insert(m_body.anchorOf(collected.blocks[block]), i);
                for (const WayEntry &begun : pathsBegun(collected, block))
                    m_fileOf.insert(m_body.anchorOf(begun), i);
            }
        }
    }

    Result<void> run(const QString &key, const QDateTime &date)
    {
        EpubBook book{bookTitle(m_collected).simplified(),
                      key,
                      date,
                      {kFront},
                      !contentsWithoutPages(m_collected).empty()};
        for (const EpubFile &file : m_files)
            book.files += file.name;
        if (!m_collected.back.empty())
            book.files += kBack;
        book.hasIndex = !indexEntries(m_collected).empty();
        if (book.hasIndex)
            book.files += kIndex;
        // Programs know a book by these bytes, unpacked at the beginning of the file.
        m_zip.begin("mimetype", Packing::Stored);
        m_zip.write("application/epub+zip");
        put("META-INF/container.xml", epubContainer());
        put("EPUB/package.opf", epubPackage(book));
        putPage(kNav, QStringLiteral("目次"), nav());
        put("EPUB/style.css", QStringLiteral("body{line-height:1.8}") + pageStyle());
        pages();
        return m_zip.finish();
    }

private:
    void put(const QByteArray &name, const QString &text)
    {
        m_zip.begin(name);
        m_zip.write(text.toUtf8());
    }

    void putPage(const QString &name, const QString &title, const QString &content)
    {
        put("EPUB/" + name.toLatin1(), pageOf(PageBody::escaped(title), content));
    }

    QString fileOf(const QString &anchor) const
    {
        const auto found = m_fileOf.find(anchor);
        return found == m_fileOf.end() ? QString() : m_files[*found].name;
    }

    void pages()
    {
        m_body.front();
        putPage(kFront, bookTitle(m_collected).simplified(), m_body.takeText());
        for (const EpubFile &file : m_files) {
            if (m_progress.isStopAsked())
                return;
            m_body.beginBelow(0);
            for (size_t i = file.first; i < file.end; ++i)
                m_body.block(i);
            putPage(file.name, titleOf(file), m_body.takeText());
        }
        m_body.beginBelow(0);
        m_body.back();
        if (!m_collected.back.empty())
            putPage(kBack, bookTitle(m_collected).simplified(), m_body.takeText());
        m_body.index();
        if (const QString index = m_body.takeText(); !index.isEmpty())
            putPage(kIndex, indexTitle(m_collected), index);
    }

    // The heading that it begins with, or the book's where that has no words: no page is without.
    QString titleOf(const EpubFile &file) const
    {
        const auto begun = pathsBegun(m_collected, file.first);
        const auto *heading = std::get_if<HeadingBlock>(&m_collected.blocks[file.first]);
        const QString words = !begun.empty() ? begun.front().words
                              : heading      ? heading->text
                                             : QString();
        const QString title = words.simplified();
        return title.isEmpty() ? bookTitle(m_collected).simplified() : title;
    }

    // Every heading, for the reader's own menu; and a way to what has none above it.
    QString nav() const
    {
        std::vector<PageLink> links{{0, kFront, bookTitle(m_collected).simplified(), {}}};
        const std::vector<WayEntry> headings = headingEntries(m_collected, kAllDepths);
        auto next = headings.begin();
        for (const EpubFile &file : m_files) {
            const auto *row = std::get_if<RowBlock>(&m_collected.blocks[file.first]);
            const bool isBelow = next == headings.end() || next->heading != file.first;
            if (row && next == headings.begin() && isBelow)
                links.push_back({0,
                                 m_body.linkTo(m_body.anchorOf(*row)),
                                 m_collected.settings.referencePrefix + row->label + u'～',
                                 {}});
            for (; next != headings.end() && next->heading < file.end; ++next)
                links.push_back(m_body.linkOf(*next));
        }
        for (const WayEntry &entry : backEntries(m_collected))
            links.push_back({0, kBack + m_body.linkTo(m_body.anchorOf(entry)), entry.words, {}});
        if (!indexEntries(m_collected).empty())
            links.push_back({0, kIndex, indexTitle(m_collected), {}});
        return QStringLiteral("<nav epub:type=\"toc\" role=\"doc-toc\" aria-label=\"目次\">\n"
                              "<h1>目次</h1>\n") +
               listOfLinks(links) + QStringLiteral("</nav>\n");
    }

    const Collected &m_collected;
    std::vector<EpubFile> m_files;
    QHash<QString, size_t> m_fileOf; // by anchor
    PageBody m_body;
    ZipWriter m_zip;
    Progress m_progress;
};

} // namespace

Result<void> exportEpub(const Collected &collected, const QString &key, QIODevice &out,
                        const QDateTime &date, const Progress &progress)
{
    return EpubExport(collected, out, progress).run(key, date);
}

} // namespace gaiyo
