#include "exchange/docx/word_handler.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kMostPieces = 3'000'000; // paragraphs, runs, cells, anchors
constexpr qsizetype kLongestQuote = 200;
constexpr qsizetype kMostOpenComments = 64;

// What was before a change of format, what older programs show instead, and readings of words.
bool isSkipped(std::string_view name)
{
    const bool isFormer = name.size() > 8 && name.substr(name.size() - 8) == "PrChange";
    return isFormer || name == "Fallback" || name == "rt";
}

bool isBody(std::string_view name)
{
    return name == "body" || name == "hdr" || name == "ftr" || name == "comment" ||
           name == "footnote" || name == "endnote";
}

WordChange changeOf(std::string_view name)
{
    if (name == "ins" || name == "moveTo")
        return WordChange::Inserted;
    if (name == "del" || name == "moveFrom")
        return WordChange::Deleted;
    return WordChange::None;
}

// What stands for a picture, or for something that is read as little.
bool isPicture(std::string_view name)
{
    return name == "blip" || name == "imagedata" || name == "chart" || name == "OLEObject" ||
           name == "control" || name == "relIds" || name == "altChunk" || name == "subDoc";
}

// RRGGBB; none for the usual one.
std::optional<quint32> colourOf(const QString &words)
{
    bool isHex = false;
    const uint colour = words.toUInt(&isHex, 16);
    return isHex ? std::optional<quint32>(colour & 0xFFFFFF) : std::nullopt;
}

// Characters that have an element of their own.
QString characterOf(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "tab" || name == "ptab")
        return QStringLiteral("\t");
    if (name == "br" || name == "cr")
        return QStringLiteral("\n");
    if (name == "noBreakHyphen")
        return QString(QChar(0x2011));
    bool isHex = false;
    const uint code = name == "sym" ? attributes.text("char").toUInt(&isHex, 16) : 0;
    return isHex && code <= 0xFFFF ? QString(QChar(code)) : QString();
}

} // namespace

void WordStyles::start(std::string_view name, const XmlAttributes &attributes)
{
    constexpr qsizetype kMostStyles = 100'000;
    if (name == "style")
        m_style = attributes.text("styleId");
    const bool strikes = name == "strike" || name == "dstrike";
    if (strikes && attributes.isOn("val", true) && m_struck.size() < kMostStyles)
        m_struck.insert(m_style);
}

bool WordHandler::count()
{
    if (++m_counted <= kMostPieces)
        return true;
    refuse({ErrorKind::Unreadable,
            QCoreApplication::translate("Word", "The document has more paragraphs than can be "
                                                "read. Save only the part that is needed.")});
    return false;
}

void WordHandler::start(std::string_view name, const XmlAttributes &attributes)
{
    if (m_skipped > 0 || isSkipped(name) || isUnfilled(name, attributes)) {
        ++m_skipped;
    } else if (isBody(name)) {
        startBody(attributes);
    } else if (m_frames.empty() || startTable(name, attributes)) {
        return;
    } else if (name == "p") {
        startParagraph();
    } else if (name == "txbxContent") {
        m_outer.push_back(m_place);
        m_place = {};
        m_frames.emplace_back();
    } else if (name == "pPr") {
        m_place.isInParagraphProperties = true;
    } else if (name == "rPr") {
        m_place.isInRunProperties = true;
    } else if (m_place.isInParagraphProperties || m_place.isInRunProperties) {
        startProperty(name, attributes);
    } else if (changeOf(name) != WordChange::None) {
        startChange(changeOf(name), attributes);
    } else if (name == "r") {
        m_place.isInRun = true;
        m_place.isStruck = !m_paragraphs.empty() && m_styles.isStruck(m_paragraphs.back().style);
        m_place.isHidden = false;
        m_place.colour.reset();
    } else if (m_place.isInRun) {
        startInRun(name, attributes);
    } else {
        startAnchor(name, attributes);
    }
}

// A field of a form that nobody filled in has the words that ask for it: nobody wrote them.
bool WordHandler::isUnfilled(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "sdtPr")
        m_isPlaceholder = false;
    else if (name == "showingPlcHdr")
        m_isPlaceholder = attributes.isOn("val", true);
    return name == "sdtContent" && std::exchange(m_isPlaceholder, false);
}

void WordHandler::startBody(const XmlAttributes &attributes)
{
    if (!count())
        return;
    m_frames.emplace_back();
    m_place = {};
    Body body;
    body.id = attributes.text("id");
    body.by = {attributes.text("author"), attributes.text("date")};
    const QString type = attributes.text("type");
    body.isOfNobody = !type.isEmpty() && type != u"normal";
    m_bodies.push_back(std::move(body));
}

bool WordHandler::startTable(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "tbl") {
        m_tables.emplace_back();
        m_tables.back().isTable = true;
        return true;
    }
    if (m_tables.empty())
        return false;
    auto &rows = m_tables.back().rows;
    if (name == "tr" && count()) {
        rows.emplace_back();
    } else if (name == "tc" && !rows.empty() && count()) {
        rows.back().cells.emplace_back();
        m_frames.emplace_back();
    } else if (name == "trPr") {
        m_place.isInRowProperties = true;
    } else if (m_place.isInRowProperties) {
        if (!rows.empty() && changeOf(name) != WordChange::None)
            rows.back().change = changeOf(name);
    } else if (name == "gridSpan" && !rows.empty() && !rows.back().cells.empty()) {
        rows.back().cells.back().columns =
            std::clamp(attributes.number("val").value_or(1), 1, 1'000);
    } else if (name == "vMerge" && !rows.empty() && !rows.back().cells.empty()) {
        rows.back().cells.back().isContinued = attributes.text("val") != u"restart";
    } else {
        return false;
    }
    return true;
}

void WordHandler::startParagraph()
{
    if (!count())
        return;
    if (m_outer.empty())
        ++m_paragraph;
    m_paragraphs.emplace_back();
    m_place.list = -1;
    m_place.level = 0;
}

void WordHandler::startProperty(std::string_view name, const XmlAttributes &attributes)
{
    if (m_paragraphs.empty())
        return;
    const bool isOfRun = m_place.isInRunProperties && !m_place.isInParagraphProperties;
    if (isOfRun && (name == "strike" || name == "dstrike"))
        m_place.isStruck = attributes.isOn("val", true);
    else if (isOfRun && name == "vanish")
        m_place.isHidden = attributes.isOn("val", true);
    else if (isOfRun && name == "color")
        m_place.colour = colourOf(attributes.text("val"));
    else if (isOfRun && name == "rStyle")
        m_place.isStruck |= m_styles.isStruck(attributes.text("val"));
    else if (m_place.isInRunProperties && !isOfRun && changeOf(name) != WordChange::None)
        m_paragraphs.back().end = changeOf(name); // of the paragraph's mark
    else if (name == "pStyle")
        m_paragraphs.back().style = attributes.text("val");
    else if (name == "ilvl")
        m_place.level = attributes.number("val").value_or(0);
    else if (name == "numId")
        m_place.list = attributes.number("val").value_or(-1);
}

void WordHandler::startChange(WordChange change, const XmlAttributes &attributes)
{
    const WordAuthor by{attributes.text("author"), attributes.text("date")};
    auto &all = m_document.changes;
    // Changes come in stretches by one hand: the last ones are looked at, so that many do not cost.
    constexpr std::ptrdiff_t kLooked = 200;
    const auto from = all.end() - std::min<std::ptrdiff_t>(kLooked, std::ptrdiff_t(all.size()));
    auto found = std::find(from, all.end(), by);
    if (found == all.end()) {
        if (!count())
            return;
        found = all.insert(all.end(), by);
    }
    ReadRun state;
    // What was inserted by one and deleted by another is deleted.
    const bool isInDeleted =
        !m_place.changes.empty() && m_place.changes.back().change == WordChange::Deleted;
    state.change = isInDeleted ? WordChange::Deleted : change;
    state.changedBy = int(found - all.begin());
    m_place.changes.push_back(state);
}

void WordHandler::startInRun(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "t" || name == "delText") {
        m_place.isInText = true;
        m_text.clear();
        return;
    }
    const QString character = characterOf(name, attributes);
    if (!character.isEmpty())
        add(character);
    else
        startAnchor(name, attributes);
}

void WordHandler::startAnchor(std::string_view name, const XmlAttributes &attributes)
{
    const QString id = attributes.text("id");
    if (name == "commentRangeStart" || name == "commentReference") {
        if (!m_comments.contains(id) && count())
            m_comments.insert(id, {m_paragraph, {}});
        if (name == "commentRangeStart" && m_openComments.size() < kMostOpenComments)
            m_openComments.insert(id);
    } else if (name == "commentRangeEnd") {
        m_openComments.remove(id);
    } else if (name == "footnoteReference" && count()) {
        m_footnotes.insert(id, m_paragraph);
    } else if (name == "endnoteReference" && count()) {
        m_endnotes.insert(id, m_paragraph);
    } else if (isPicture(name)) {
        startPicture();
    }
}

// One that was deleted as a tracked change is not there.
void WordHandler::startPicture()
{
    auto &places = m_document.picturePlaces;
    const bool isDeleted =
        !m_place.changes.empty() && m_place.changes.back().change == WordChange::Deleted;
    const bool isKnown = !places.empty() && places.back() == m_paragraph;
    if (!isDeleted && !isKnown && count())
        places.push_back(m_paragraph);
}

void WordHandler::add(const QString &text)
{
    if (m_paragraphs.empty() || text.isEmpty())
        return;
    for (const QString &id : std::as_const(m_openComments)) {
        QString &quote = m_comments[id].quote;
        quote += text.left(kLongestQuote - quote.size());
    }
    ReadRun run;
    if (!m_place.changes.empty())
        run = m_place.changes.back();
    run.isStruck = m_place.isStruck;
    run.isHidden = m_place.isHidden;
    run.colour = m_place.colour;
    auto &runs = m_paragraphs.back().runs;
    if (!runs.empty() && runs.back().isSameState(run)) {
        runs.back().text += text;
    } else if (count()) {
        run.text = text;
        runs.push_back(std::move(run));
    }
}

void WordHandler::text(std::string_view text)
{
    if (m_place.isInText && m_skipped == 0)
        m_text += text;
}

void WordHandler::end(std::string_view name)
{
    if (m_skipped > 0) {
        --m_skipped;
    } else if (isBody(name) && !m_frames.empty()) {
        m_bodies.back().blocks = std::move(m_frames.back());
        m_frames.pop_back();
    } else if (m_frames.empty() || endTable(name)) {
        return;
    } else if (name == "p") {
        endParagraph();
    } else if (name == "txbxContent" && !m_outer.empty()) {
        m_place = m_outer.back();
        m_outer.pop_back();
        if (!textOf(m_frames.back()).trimmed().isEmpty())
            m_document.boxes.push_back({std::move(m_frames.back()), m_paragraph});
        m_frames.pop_back();
    } else if (name == "pPr") {
        m_place.isInParagraphProperties = false;
    } else if (name == "rPr") {
        m_place.isInRunProperties = false;
    } else if (m_place.isInParagraphProperties || m_place.isInRunProperties) {
        return;
    } else if (changeOf(name) != WordChange::None && !m_place.changes.empty()) {
        m_place.changes.pop_back();
    } else if (name == "r") {
        m_place.isInRun = false;
    } else if (m_place.isInText) {
        m_place.isInText = false;
        add(QString::fromUtf8(m_text.data(), qsizetype(m_text.size())));
    }
}

bool WordHandler::endTable(std::string_view name)
{
    if (m_tables.empty())
        return false;
    if (name == "tbl") {
        m_frames.back().push_back(std::move(m_tables.back()));
        m_tables.pop_back();
    } else if (name == "tc" && m_frames.size() > 1 && !m_tables.back().rows.empty() &&
               !m_tables.back().rows.back().cells.empty()) {
        m_tables.back().rows.back().cells.back().blocks = std::move(m_frames.back());
        m_frames.pop_back();
    } else if (name == "trPr") {
        m_place.isInRowProperties = false;
    } else {
        return m_place.isInRowProperties;
    }
    return true;
}

void WordHandler::endParagraph()
{
    if (m_paragraphs.empty())
        return;
    ReadBlock block;
    block.paragraph = std::move(m_paragraphs.back());
    m_paragraphs.pop_back();
    if (m_place.list > 0)
        block.paragraph.number = m_numbering.next(m_place.list, m_place.level);
    m_frames.back().push_back(std::move(block));
}

} // namespace gaiyo
