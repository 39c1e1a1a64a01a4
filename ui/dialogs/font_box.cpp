#include "dialogs/font_box.h"

#include "booklet/font_set.h"
#include "session/setting_words.h"

#include <QApplication>
#include <QSignalBlocker>

namespace gaiyo {

FontBox::FontBox(const FontSet &fonts, QWidget *parent)
    : QComboBox(parent)
    , m_fonts(fonts)
{
    for (const auto &[words, family] : settingChoiceWords(QStringLiteral("font")))
        addItem(words, family);
    // A long name of a font must not make the dialog wider.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
}

void FontBox::setFamily(const QString &family)
{
    if (findData(family) < 0) {
        const bool isThere = m_fonts.troubleOf(family) != FamilyTrouble::Unknown;
        addItem(isThere ? family : tr("%1 (not on this computer)").arg(family), family);
    }
    setCurrentIndex(findData(family));
}

void FontBox::addInstalled()
{
    if (m_isFilled)
        return;
    m_isFilled = true;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const QStringList families = m_fonts.installedFamilies();
    QApplication::restoreOverrideCursor();
    const QSignalBlocker quiet(this);
    insertSeparator(count());
    for (const QString &family : families) {
        if (findData(family) < 0)
            addItem(family, family);
    }
}

void FontBox::focusInEvent(QFocusEvent *event)
{
    addInstalled();
    QComboBox::focusInEvent(event);
}

void FontBox::showPopup()
{
    addInstalled();
    QComboBox::showPopup();
}

} // namespace gaiyo
