#include "letters/original_margin.h"

#include "widgets/eliding.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace gaiyo {

namespace {

constexpr double kWidth = 5.5; // full-width characters
constexpr int kMostLines = 6;  // of the notes of one line

} // namespace

QStringList linesOfLabels(const QStringList &labels, const QFontMetrics &metrics, int width,
                          int most)
{
    QStringList lines;
    for (const QString &label : labels) {
        const QString longer = lines.isEmpty() ? label : lines.back() + u'、' + label;
        const bool fits = metrics.horizontalAdvance(longer) <= width;
        if (!lines.isEmpty() && (fits || lines.size() >= most))
            lines.back() = longer;
        else
            lines += label;
    }
    for (QString &line : lines)
        line = elided(line, metrics, width);
    return lines;
}

OriginalMargin::OriginalMargin(QWidget *parent, std::function<std::vector<MarginNote>()> notes,
                               std::function<int()> noteHeight)
    : QWidget(parent)
    , m_notes(std::move(notes))
    , m_noteHeight(std::move(noteHeight))
{
    setFont(QApplication::font());
}

int OriginalMargin::wantedWidth() const
{
    return ems(kWidth) + kGap;
}

std::vector<OriginalMargin::Drawn> OriginalMargin::drawn() const
{
    std::vector<Drawn> drawn;
    const std::vector<MarginNote> notes = m_notes();
    for (size_t i = 0; i < notes.size(); ++i) {
        const int below = i + 1 < notes.size() ? notes[i + 1].top : height();
        const int most = qBound(1, (below - notes[i].top) / qMax(1, m_noteHeight()), kMostLines);
        QFont font = QApplication::font();
        font.setBold(notes[i].isOpinion);
        drawn.push_back(
            {notes[i], font,
             linesOfLabels(notes[i].labels, QFontMetrics(font), width() - kTight - kGap, most)});
    }
    return drawn;
}

bool OriginalMargin::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString tip;
    for (const Drawn &each : drawn()) {
        const int bottom = each.note.top + m_noteHeight() * int(each.lines.size());
        if (help->y() >= each.note.top && help->y() < bottom && each.lines.back().endsWith(u'…'))
            tip = each.note.words();
    }
    QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

void OriginalMargin::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(width() - 1, 0, width() - 1, height());
    for (const Drawn &each : drawn()) {
        painter.setFont(each.font);
        painter.setPen(each.note.isOpinion ? palette().color(QPalette::Link)
                                           : mutedColor(palette()));
        QRect line(kTight, each.note.top, width() - kTight - kGap, m_noteHeight());
        for (const QString &words : each.lines) {
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, words);
            line.translate(0, m_noteHeight());
        }
    }
}

} // namespace gaiyo
