#include "widgets/labels.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

namespace gaiyo {

QString withoutMnemonic(const QString &label)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&"));
    return QString(label).remove(mnemonic);
}

QString withoutKeys(const QString &words)
{
    return QString(words).replace(u'&', QStringLiteral("&&"));
}

void addClearButton(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    const QString name = QCoreApplication::translate("ClearButton", "Empty the field");
    for (auto *button : field.findChildren<QToolButton *>()) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

NoteLabel::NoteLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize NoteLabel::sizeHint() const
{
    return {QLabel::sizeHint().width(), minimumSizeHint().height()};
}

} // namespace gaiyo
