#include "booklet/front_page.h"

#include "booklet/remaining.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Sizes against the body's.
constexpr double kTitle = 1.45;
constexpr double kSubtitle = 1.2;
constexpr double kLabelWidth = 8;   // ems
constexpr double kSymbolWidth = 3;  // ems
constexpr double kCountWidth = 5;   // ems
constexpr double kLegendGap = 0.42; // ems, between its words and rules
constexpr float kFrame = 0.5F;
constexpr float kHairline = 0.25F;

} // namespace

int FrontPiece::lines() const
{
    size_t most = 1;
    for (const FrontText &text : texts)
        most = std::max(most, text.text->lines.size());
    return int(most);
}

FrontPageSetter::FrontPageSetter(const Collected &collected, const TableLayout &layout,
                                 const ReferenceTargets &targets, Composer &body, Composer &bold)
    : m_collected(collected)
    , m_layout(layout)
    , m_targets(targets)
    , m_body(body)
    , m_bold(bold)
{
    for (FrontPart part : collected.settings.frontParts)
        addPart(part);
}

FrontPiece FrontPageSetter::paragraph(Composer &composer, const QString &text, double size,
                                      Alignment alignment, double before) const
{
    const double width = m_layout.right - m_layout.left;
    FrontPiece piece;
    piece.size = size;
    piece.pitch = size * 1.6;
    piece.before = before;
    const auto ems = float(width / size);
    const bool isTitle = alignment == Alignment::Centre;
    piece.texts.push_back({isTitle ? composer.composeTitle(text, ems) : composer.compose(text, ems),
                           m_layout.left,
                           width,
                           alignment,
                           Role::Paragraph,
                           {},
                           {}});
    return piece;
}

void FrontPageSetter::addPart(FrontPart part)
{
    const FrontPage &front = m_collected.front;
    const Settings &settings = m_collected.settings;
    switch (part) {
    case FrontPart::Title:
        return addTitle(front.title, kTitle);
    case FrontPart::Subtitle:
        return addTitle(front.subtitle, kSubtitle);
    case FrontPart::Period:
        return addFact(settings.periodLabel, front.period);
    case FrontPart::OpinionCount:
        return addFact(settings.countLabel, front.opinionCount);
    case FrontPart::Legend:
        if (settings.legend && !m_collected.legend.empty())
            addLegend();
        return;
    case FrontPart::Notes:
        return addNotes(front.notes);
    }
}

void FrontPageSetter::addTitle(const QString &text, double size)
{
    if (text.isEmpty())
        return;
    const double em = m_layout.fontSize;
    m_pieces.push_back(paragraph(m_bold, text, em * size, Alignment::Centre, em * 0.6));
    m_pieces.back().role = Role::Title;
}

void FrontPageSetter::addFact(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    const double em = m_layout.fontSize;
    const double width = m_layout.right - m_layout.left;
    const double labelWidth = label.isEmpty() ? 0 : std::min(kLabelWidth * em, width / 2);
    FrontPiece piece;
    piece.size = em;
    piece.pitch = m_layout.pitch;
    piece.before = m_hasFact ? em * 0.5 : em * 1.8;
    m_hasFact = true;
    const auto add = [&](const QString &text, double left, double textWidth) {
        piece.texts.push_back({m_body.compose(text, float(textWidth / em)),
                               left,
                               textWidth,
                               Alignment::Left,
                               Role::Paragraph,
                               {},
                               {}});
    };
    if (!label.isEmpty())
        add(label, m_layout.left, labelWidth);
    add(value, m_layout.left + labelWidth, width - labelWidth);
    m_pieces.push_back(std::move(piece));
}

FrontPiece FrontPageSetter::legendEntry(size_t category) const
{
    const LegendEntry &entry = m_collected.legend[category];
    const double em = m_layout.fontSize;
    const double width = m_layout.right - m_layout.left;
    const double symbolWidth = std::min(kSymbolWidth * em, width / 4);
    const double countWidth = std::min(kCountWidth * em, width / 4);
    const double textWidth = width - symbolWidth - countWidth;
    const QString count = QString::number(entry.count) + m_collected.settings.opinionCounter;
    FrontPiece piece;
    piece.size = em;
    piece.pitch = m_layout.pitch;
    piece.before = em * kLegendGap;
    piece.role = Role::ListItem;
    piece.ruleBelow = kHairline;
    piece.texts.push_back({m_body.compose(entry.symbol, float(symbolWidth / em)),
                           m_layout.left,
                           symbolWidth,
                           Alignment::Centre,
                           Role::Label,
                           entry.text,
                           {}});
    piece.texts.push_back({m_body.compose(entry.text, float(textWidth / em)),
                           m_layout.left + symbolWidth,
                           textWidth,
                           Alignment::Left,
                           Role::ListBody,
                           {},
                           {}});
    piece.texts.push_back({m_body.compose(count, float(countWidth / em)),
                           m_layout.right - countWidth - m_layout.paddingX,
                           countWidth,
                           Alignment::Right,
                           Role::ListBody,
                           {},
                           m_targets.findFirst(category)});
    return piece;
}

void FrontPageSetter::addLegend()
{
    const double em = m_layout.fontSize;
    const QString &title = m_collected.settings.legendTitle;
    if (!title.isEmpty()) {
        m_pieces.push_back(paragraph(m_bold, title, em, Alignment::Left, em * 1.2));
        m_pieces.back().ruleBelow = kFrame;
    }
    for (size_t i = 0; i < m_collected.legend.size(); ++i) {
        m_pieces.push_back(legendEntry(i));
        if (i == 0 && title.isEmpty())
            m_pieces.back().ruleAbove = kFrame;
    }
    m_pieces.back().ruleBelow = kFrame;
    m_pieces.back().listEnds = true;
}

void FrontPageSetter::addNotes(const QStringList &notes)
{
    const double em = m_layout.fontSize;
    double before = em;
    for (const QString &note : notes) {
        m_pieces.push_back(paragraph(m_body, note, em, Alignment::Left, before));
        before = em * 0.4;
    }
}

double FrontPageSetter::place(PageBuilder &builder, Remaining &rest, double y, double bottom) const
{
    const double top = y;
    for (; rest.frontPiece < m_pieces.size(); ++rest.frontPiece) {
        const FrontPiece &piece = m_pieces[rest.frontPiece];
        if (y > top)
            y += piece.before;
        if (rest.frontLine == 0) {
            const double above = piece.ruleAbove > 0 ? m_layout.fontSize * kLegendGap : 0;
            if (y > top && y + above + piece.size > bottom)
                return y;
            if (piece.ruleAbove > 0)
                addRule(builder, y, piece.ruleAbove);
            y += above;
            openPiece(builder, rest, piece);
        }
        for (const int lines = piece.lines(); rest.frontLine < lines; ++rest.frontLine) {
            if (rest.frontLine > 0 && y > top && y + piece.size > bottom)
                return y;
            drawLine(builder, rest, piece, rest.frontLine, y);
            y += rest.frontLine + 1 < lines ? piece.pitch : piece.size;
        }
        closePiece(builder, rest, piece);
        rest.frontLine = 0;
        if (piece.ruleBelow > 0) {
            y += m_layout.fontSize * kLegendGap;
            addRule(builder, y, piece.ruleBelow);
        }
    }
    rest.frontDone = true;
    return y;
}

void FrontPageSetter::addRule(PageBuilder &builder, double y, float weight) const
{
    builder.addRule(m_layout.left, y, m_layout.right, y, weight, weight < kFrame ? 0.5F : 0.2F);
}

void FrontPageSetter::openPiece(PageBuilder &builder, Remaining &rest,
                                const FrontPiece &piece) const
{
    const auto open = [&](Role role, ElementId parent) {
        rest.frontOpen.push_back(builder.open(role, parent));
        return rest.frontOpen.back();
    };
    rest.frontOpen.clear();
    rest.frontTexts.clear();
    if (piece.role != Role::ListItem) {
        const ElementId element = open(piece.role, rest.document);
        rest.frontTexts.assign(piece.texts.size(), element);
        return;
    }
    if (rest.frontList == 0)
        rest.frontList = builder.open(Role::List, rest.document);
    const ElementId item = open(Role::ListItem, rest.frontList);
    ElementId body = 0;
    for (const FrontText &text : piece.texts) {
        if (text.role == Role::Label) {
            StructElement symbol(open(Role::Label, item), Role::Span);
            symbol.expansion = text.expansion;
            rest.frontOpen.push_back(builder.open(std::move(symbol)));
            rest.frontTexts.push_back(rest.frontOpen.back());
            continue;
        }
        if (body == 0)
            body = open(Role::ListBody, item);
        const ElementId paragraph = open(Role::Paragraph, body);
        rest.frontTexts.push_back(text.target ? open(Role::Link, paragraph) : paragraph);
    }
}

void FrontPageSetter::closePiece(PageBuilder &builder, Remaining &rest,
                                 const FrontPiece &piece) const
{
    for (auto element = rest.frontOpen.rbegin(); element != rest.frontOpen.rend(); ++element)
        builder.close(*element);
    rest.frontOpen.clear();
    if (piece.listEnds)
        builder.close(rest.frontList);
}

void FrontPageSetter::drawLine(PageBuilder &builder, const Remaining &rest, const FrontPiece &piece,
                               int line, double y) const
{
    for (size_t i = 0; i < piece.texts.size(); ++i) {
        const FrontText &text = piece.texts[i];
        if (size_t(line) >= text.text->lines.size())
            continue;
        const double inked = double(text.text->lines[size_t(line)].width) * piece.size;
        double x = text.left;
        if (text.alignment == Alignment::Centre)
            x += (text.width - inked) / 2;
        else if (text.alignment == Alignment::Right)
            x += text.width - inked;
        builder.addLine(*text.text, size_t(line), {x, y + kBaseline * piece.size}, piece.size,
                        rest.frontTexts[i]);
        if (text.target)
            builder.addLink(rest.frontTexts[i], QRectF(x, y, inked, piece.size), *text.target);
    }
}

} // namespace gaiyo
