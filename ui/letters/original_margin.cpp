#include "letters/original_margin.h"

#include "widgets/eliding.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace gaiyo {

namespace {

constexpr double kWidth = 5.5; // full-width characters

} // namespace

OriginalMargin::OriginalMargin(QWidget *parent, std::function<std::vector<MarginNote>()> notes,
                               std::function<int()> noteHeight)
    : QWidget(parent)
    , m_notes(std::move(notes))
    , m_noteHeight(std::move(noteHeight))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(QApplication::font());
}

int OriginalMargin::wantedWidth() const
{
    return ems(kWidth) + kGap;
}

void OriginalMargin::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(width() - 1, 0, width() - 1, height());
    QFont bold = QApplication::font();
    bold.setBold(true);
    for (const MarginNote &note : m_notes()) {
        painter.setFont(note.isOpinion ? bold : QApplication::font());
        painter.setPen(note.isOpinion ? palette().color(QPalette::Link) : mutedColor(palette()));
        const QRect line(kTight, note.top, width() - kTight - kGap, m_noteHeight());
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                         elided(note.words, painter.fontMetrics(), line.width()));
    }
}

} // namespace gaiyo
