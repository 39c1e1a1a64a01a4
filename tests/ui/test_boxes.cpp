#include "ui/desk.h"

#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOption>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

using namespace gaiyo;

namespace {

constexpr double kSeen = 3.0; // WCAG 2.1, 1.4.11: the contrast of what a control is known by

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = qMax(luminance(a), luminance(b));
    const double dark = qMin(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

// From the middle of a box to its left: the strongest contrast with what lies around it.
double edgeOf(const QImage &picture, const QRect &box)
{
    const double scale = picture.devicePixelRatio();
    const int y = int(box.center().y() * scale);
    const int outside = qMax(0, int(box.left() * scale) - 3);
    const QColor around = picture.pixelColor(outside, y);
    double strongest = 0;
    for (int x = outside; x < int(box.center().x() * scale) - 2; ++x)
        strongest = qMax(strongest, contrast(picture.pixelColor(x, y), around));
    return strongest;
}

// Everything inside a box that is not its ground.
int marksIn(const QImage &picture, const QRect &box)
{
    const double scale = picture.devicePixelRatio();
    const int third = int(box.width() * scale / 3); // a round has nothing else in its corners
    const QRect inside =
        QRect(box.topLeft() * scale, box.size() * scale)
            .adjusted(third / 2 + 1, third / 2 + 1, -third / 2 - 1, -third / 2 - 1);
    const QColor ground = picture.pixelColor(inside.topLeft());
    int marks = 0;
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            marks += contrast(picture.pixelColor(x, y), ground) >= kSeen;
    }
    return marks;
}

} // namespace

// Boxes and rounds to tick: there is something to be seen whether they are ticked or not.
class TestBoxes : public QObject
{
    Q_OBJECT
private:
    static QRect boxOf(const QAbstractButton &button)
    {
        QStyleOptionButton option;
        option.initFrom(&button);
        const bool isRound = qobject_cast<const QRadioButton *>(&button);
        return button.style()
            ->subElementRect(isRound ? QStyle::SE_RadioButtonIndicator
                                     : QStyle::SE_CheckBoxIndicator,
                             &option, &button)
            .translated(button.pos());
    }
    static QRect boxOf(const QTreeWidget &list, int row)
    {
        QStyleOptionViewItem option;
        option.initFrom(&list);
        option.rect = list.visualItemRect(list.topLevelItem(row));
        option.features =
            QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
        option.text = list.topLevelItem(row)->text(0);
        option.widget = &list;
        return list.style()
            ->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &list)
            .translated(list.viewport()->mapTo(list.window(), QPoint()));
    }

private Q_SLOTS:
    void edges_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("percent");
        for (const auto &[name, theme] : {std::pair("light", Theme::Light),
                                          {"dark", Theme::Dark},
                                          {"contrast", Theme::HighContrast}}) {
            for (const int percent : {100, 200})
                QTest::addRow("%s %d", name, percent) << int(theme) << percent;
        }
    }
    void edges()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        const Desk desk(Theme(theme), percent);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        std::vector<QAbstractButton *> buttons;
        for (const bool enabled : {true, false}) {
            for (const bool checked : {false, true}) {
                QAbstractButton *made[] = {new QCheckBox(QStringLiteral("控えを残す")),
                                           new QRadioButton(QStringLiteral("計画の順"))};
                for (QAbstractButton *button : made) {
                    button->setAutoExclusive(false);
                    button->setChecked(checked);
                    button->setEnabled(enabled);
                    layout->addWidget(button);
                    buttons.push_back(button);
                }
            }
        }
        auto *list = new QTreeWidget;
        list->setHeaderHidden(true);
        list->setRootIsDecorated(false);
        for (const auto &[state, enabled] : {std::pair(Qt::Unchecked, true),
                                             {Qt::Checked, true},
                                             {Qt::PartiallyChecked, true},
                                             {Qt::Unchecked, false},
                                             {Qt::Checked, false},
                                             {Qt::Unchecked, true}}) {
            auto *item = new QTreeWidgetItem(list, {QStringLiteral("No.12　区の窓口")});
            item->setCheckState(0, state);
            item->setFlags(enabled
                               ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable
                               : Qt::ItemFlags());
        }
        list->setCurrentItem(list->topLevelItem(5)); // on the colour of what is chosen
        layout->addWidget(list);
        window.resize(400 * percent / 100, 640 * percent / 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        Desk::settle(window);
        const QImage picture = window.grab().toImage();
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        picture.save(QStringLiteral(GAIYO_PICTURE_FOLDER "/boxes-%1.png")
                         .arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-')));
        for (const QAbstractButton *button : buttons) {
            const QString which = QStringLiteral("%1 %2 %3")
                                      .arg(QLatin1String(button->metaObject()->className()))
                                      .arg(button->isEnabled())
                                      .arg(button->isChecked());
            const QRect box = boxOf(*button);
            QVERIFY2(edgeOf(picture, box) >= kSeen,
                     qPrintable(which + u' ' + QString::number(edgeOf(picture, box))));
            QVERIFY2((marksIn(picture, box) > 0) == button->isChecked(), qPrintable(which));
            QVERIFY2(box.height() * 3 >= window.fontMetrics().ascent() * 2, qPrintable(which));
        }
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            const QRect box = boxOf(*list, row);
            const QString which = QStringLiteral("row %1").arg(row);
            QVERIFY2(edgeOf(picture, box) >= kSeen,
                     qPrintable(which + u' ' + QString::number(edgeOf(picture, box))));
            QVERIFY2((marksIn(picture, box) > 0) ==
                         (list->topLevelItem(row)->checkState(0) != Qt::Unchecked),
                     qPrintable(which));
        }
    }

    // What is pressed beside letters grows with them, and words do not touch the picture before
    // them.
    void marksGrow_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 125, 150, 175, 200})
            QTest::addRow("%d", percent) << percent;
    }
    void marksGrow()
    {
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        const QFontMetrics letters(QApplication::font());
        const int least = letters.height() * 3 / 4;
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *number = new QSpinBox;
        auto *text = new QPlainTextEdit(QString(50, u'\n'));
        auto *dock = new QDockWidget;
        dock->setWidget(new QLabel);
        for (QWidget *widget : {static_cast<QWidget *>(number), static_cast<QWidget *>(text),
                                static_cast<QWidget *>(dock)})
            layout->addWidget(widget);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QStyle &style = *window.style();
        QVERIFY(text->verticalScrollBar()->width() * 3 >= letters.height() * 2);
        QVERIFY(style.pixelMetric(QStyle::PM_ToolBarExtensionExtent) >= least);
        QStyleOptionSpinBox box;
        box.initFrom(number);
        box.subControls = QStyle::SC_All;
        for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown})
            QVERIFY(style.subControlRect(QStyle::CC_SpinBox, &box, part, number).width() >= least);
        for (const QAbstractButton *button : dock->findChildren<QAbstractButton *>()) {
            const auto sizes = button->icon().availableSizes();
            QVERIFY2(
                button->isHidden() || button->width() >= letters.height(),
                qPrintable(QStringLiteral("%1 of %2").arg(button->width()).arg(letters.height())));
            QVERIFY(sizes.isEmpty() || sizes.last().height() >= least); // drawn at any size
        }
        QVERIFY(!dock->findChildren<QAbstractButton *>().isEmpty());
    }

    void wordsKeepFromTheirPicture_data() { marksGrow_data(); }
    void wordsKeepFromTheirPicture()
    {
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        for (const bool isArrow : {false, true}) {
            QToolButton button;
            button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button.setAutoRaise(true);
            button.setText(u"国国"_qs);
            if (isArrow) {
                button.setArrowType(Qt::RightArrow);
            } else {
                QPixmap square(64, 64);
                square.fill(Qt::black);
                button.setIcon(square);
                button.setIconSize(QSize(ems(1.3), ems(1.3)));
            }
            button.resize(button.sizeHint());
            const QImage picture = button.grab().toImage();
            const auto isBlank = [&](int x) {
                for (int y = 2; y < picture.height() - 2; ++y) {
                    if (qAbs(qGray(picture.pixel(x, y)) - qGray(picture.pixel(2, 2))) > 60)
                        return false;
                }
                return true;
            };
            int x = 2;
            while (x < picture.width() && isBlank(x))
                ++x;
            while (x < picture.width() && !isBlank(x))
                ++x;
            const int from = x;
            while (x < picture.width() && isBlank(x))
                ++x;
            QVERIFY2(x < picture.width() && x - from >= ems(0.25),
                     qPrintable(QStringLiteral("%1: %2").arg(isArrow).arg(x - from)));
            while (x < picture.width() && !isBlank(x)) // all of the words
                ++x;
            QVERIFY(x < picture.width());
        }
    }
};

GAIYO_UI_TEST_MAIN(TestBoxes)
#include "test_boxes.moc"
