#include "dialogs/font_notice.h"

#include "booklet/font_set.h"
#include "domain/template.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gaiyo {

namespace {

struct FontNotice
{
    Q_DECLARE_TR_FUNCTIONS(FontNotice)
};

} // namespace

bool mayMakePages(const Snapshot &values, const FontSet &fonts, QWidget *parent)
{
    const auto settings = resolveSettings(values.consultation);
    if (!settings)
        return true;
    const auto family = fonts.familiesOnPages()(settings->font);
    if (!family || *family == settings->font) // what is refused is refused with the pages
        return true;
    QMessageBox box(QMessageBox::Warning, FontNotice::tr("Font of the booklet"),
                    FontNotice::tr("The font “%1” of the booklet is not on this computer. The "
                                   "pages will be set in %2, and lines and pages may end "
                                   "elsewhere.")
                        .arg(settings->font, *family),
                    QMessageBox::Cancel, parent);
    box.setObjectName(QStringLiteral("font_notice"));
    QPushButton *goOn =
        box.addButton(FontNotice::tr("Set in %1").arg(*family), QMessageBox::AcceptRole);
    goOn->setObjectName(QStringLiteral("do"));
    box.setDefaultButton(goOn);
    box.exec();
    return box.clickedButton() == goOn;
}

} // namespace gaiyo
