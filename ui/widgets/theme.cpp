#include "widgets/theme.h"

#include "widgets/window_style.h"

#include <QApplication>
#include <QFont>

namespace gaiyo {

namespace {

const QString kStyle = QStringLiteral("gaiyo");

struct Colors
{
    QRgb window, base, alternate, text, muted, button, highlight, highlightText, link, tip, mid,
        light;
};

constexpr Colors kLight{0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xff1d2329, 0xff5d6670, 0xfffafbfc,
                        0xff1f5fa8, 0xffffffff, 0xff0b5394, 0xfffff6d8, 0xffc3c9d0, 0xffffffff};
constexpr Colors kDark{0xff24272b, 0xff1b1d20, 0xff212428, 0xffe7e9ec, 0xffa9b1ba, 0xff32363b,
                       0xff2f6db5, 0xffffffff, 0xff8ebcf2, 0xff4a4020, 0xff4c525a, 0xff3a3f45};
constexpr Colors kHighContrast{0xff000000, 0xff000000, 0xff000000, 0xffffffff,
                               0xffe0e0e0, 0xff000000, 0xffffff00, 0xff000000,
                               0xff66ffff, 0xff000000, 0xffffffff, 0xffffffff};

const Colors &colorsOf(Theme theme)
{
    return theme == Theme::Dark ? kDark : theme == Theme::HighContrast ? kHighContrast : kLight;
}

// What Fusion leaves crowded, and the pressed state that it hardly shows.
QString styleSheet(Theme theme)
{
    const QString borders =
        theme == Theme::HighContrast
            ? QStringLiteral(
                  "QTextEdit, QPlainTextEdit, QTreeView, QListView, QTableView, QLineEdit,"
                  "QPushButton, gaiyo--MessageBar { border: 1px solid palette(mid); }"
                  // Has a frame around all of it; one more would lie on its head.
                  "QCalendarWidget QTableView, QCalendarWidget QTableView:focus { border: 0; }"
                  // In letters that nearly all are as bright, only the frame can tell.
                  "QPushButton:disabled { border: 1px dashed palette(mid); }"
                  "QPushButton:focus, QTextEdit:focus, QPlainTextEdit:focus, QLineEdit:focus,"
                  "QTreeView:focus, QListView:focus, QTableView:focus, gaiyo--PaperScroll:focus"
                  " { border: 2px solid palette(highlight); }")
            : QString();
    return borders +
           QStringLiteral("QHeaderView::section { padding: 4px 6px; }" // kCellMargin
                          "QTableView { gridline-color: palette(mid); }"
                          "QPushButton { padding: 5px 12px; }"
                          "QPushButton:checked { background: palette(highlight);"
                          " color: palette(highlighted-text); border: 1px solid palette(highlight);"
                          " border-radius: 2px; }"
                          "QPushButton:checked:focus { border: 2px solid palette(window-text);"
                          " padding: 4px 11px; }"
                          "QToolBar QToolButton:checked { background: palette(highlight);"
                          " color: palette(highlighted-text); border-radius: 2px;"
                          " padding: 4px 8px; }"
                          "QLineEdit { padding: 3px 4px; }"
                          "QTabWidget::pane { border: 0; border-top: 1px solid palette(mid); }"
                          "QTabBar { qproperty-drawBase: 0; }"
                          "QTabBar::tab { padding: 5px 12px 4px; border: 0;"
                          " border-bottom: 2px solid transparent; }"
                          "QTabBar::tab:hover { border-bottom: 2px solid palette(mid); }"
                          "QTabBar::tab:selected { border-bottom: 2px solid palette(highlight); }"
                          "QTabBar::tab:selected:focus { background: palette(highlight);"
                          " color: palette(highlighted-text); }"
                          "QMenuBar { background: palette(window); border: 0; }"
                          "QMenuBar::item { padding: 5px 10px; background: transparent; }"
                          "QMenuBar::item:selected { background: palette(highlight);"
                          " color: palette(highlighted-text); }");
}

} // namespace

QPalette paletteOf(Theme theme)
{
    const Colors &c = colorsOf(theme);
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, QRgb color) { p.setColor(role, QColor(color)); };
    set(QPalette::Window, c.window);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        set(role, c.text);
    set(QPalette::BrightText, c.text);
    set(QPalette::PlaceholderText, c.muted);
    set(QPalette::Button, c.button);
    set(QPalette::Highlight, c.highlight);
    set(QPalette::HighlightedText, c.highlightText);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.link);
    set(QPalette::ToolTipBase, c.tip);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::Mid, c.mid);
    set(QPalette::Midlight, c.mid);
    set(QPalette::Dark, c.mid);
    set(QPalette::Light, c.light);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, mutedColor(p));
    return p;
}

void applyTheme(QApplication &application, Theme theme, int textPercent, const QString &family)
{
    if (QApplication::style()->objectName() != kStyle) {
        auto *style = new WindowStyle;
        style->setObjectName(kStyle);
        QApplication::setStyle(style);
    }
    QApplication::setPalette(paletteOf(theme));
    QFont font(family);
    font.setPointSizeF(kPointSize * qBound(100, textPercent, 200) / 100.0);
    QApplication::setFont(font);
    application.setStyleSheet(styleSheet(theme));
}

QColor attentionColor(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() > 128 ? QColor(0xff9a3b00)
                                                           : QColor(0xffffc470);
}

QColor sundayColor(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() > 128 ? QColor(0xffb3261e)
                                                           : QColor(0xffff9d94);
}

QColor mutedColor(const QPalette &palette)
{
    return palette.color(QPalette::PlaceholderText);
}

MarkColors foundColors(const QPalette &palette, bool isCurrent)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor words = palette.color(QPalette::Text);
    if (base == QColor(Qt::black)) // high contrast
        return isCurrent ? MarkColors{QColor(0xffffff00), QColor(Qt::black)}
                         : MarkColors{QColor(0xff4d4d00), words};
    if (base.lightness() > 128)
        return {QColor(isCurrent ? 0xffffc44d : 0xfffff0b8), words};
    return {QColor(isCurrent ? 0xff8a6200 : 0xff4a4020), isCurrent ? QColor(Qt::white) : words};
}

QColor tintOf(const QPalette &palette, int position)
{
    const QColor base = palette.color(QPalette::Base);
    if (base == QColor(Qt::black) || position < 0)
        return {};
    constexpr int kHues[] = {215, 150, 45, 285, 15, 185, 330, 90, 255};
    const int hue = kHues[size_t(position) % std::size(kHues)];
    return base.lightness() > 128 ? QColor::fromHsl(hue, 110, 226) : QColor::fromHsl(hue, 70, 72);
}

} // namespace gaiyo
