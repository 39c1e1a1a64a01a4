#include "dialogs/extract_dialog.h"

#include "domain/template.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>

#include <algorithm>

namespace gaiyo {

ExtractDialog::ExtractDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("extract"), tr("Write the extract"), tr("&Choose the file…"),
                 parent)
    , m_session(session)
    , m_form(new QComboBox)
{
    session.saveWords();
    setMinimumWidth(ems(46));
    const Consultation &booklet = session.view()->values().consultation;
    m_was = booklet.settings[u"extract"].toObject();
    const auto extract = consultationOfExtract(booklet);
    m_title = new QLineEdit(extract ? extract->title : QString());
    m_subtitle = new QLineEdit(extract ? extract->subtitle : QString());
    m_form->addItem(tr("As the booklet"), QString());
    m_form->addItem(tr("Ward, by the plan"), QStringLiteral("nerima"));
    m_form->addItem(tr("By category"), QStringLiteral("kubun"));
    m_form->addItem(tr("Headings in columns"), QStringLiteral("koumoku"));
    m_form->addItem(tr("Opinion above, response below"), QStringLiteral("tatezumi"));
    m_form->addItem(tr("Without headings"), QStringLiteral("midashinashi"));
    m_form->addItem(tr("Large letters"), QStringLiteral("kakudai"));
    m_form->setCurrentIndex(std::max(0, m_form->findData(m_was[u"template"].toString())));
    addRow(tr("&Title of the extract"), m_title, QStringLiteral("extractTitle"));
    addRow(tr("&Second line"), m_subtitle, QStringLiteral("extractSubtitle"));
    addRow(tr("&Form"), m_form, QStringLiteral("extractForm"));
    const auto &opinions = session.view()->values().opinions;
    const auto marked = std::ranges::count_if(
        opinions, [](const Opinion &o) { return o.inExtract && o.node && !o.joined; });
    addNote(marked > 0 ? tr("%1 opinions are marked. Each keeps the number that it has in the "
                            "booklet, and the counts are those of all opinions.")
                             .arg(marked)
                       : tr("No opinion is marked yet. Choose opinions in the list, and “In the "
                            "extract, or no more” with the right button of the mouse."));
    doButton()->setEnabled(marked > 0);
    for (QWidget *field : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_subtitle),
                           static_cast<QWidget *>(m_form)})
        field->setEnabled(!session.isReadOnly());
}

// What is as it is without the setting is not in it: it follows the booklet.
QJsonObject ExtractDialog::chosen() const
{
    QJsonObject now = m_was;
    for (const QString &key :
         {QStringLiteral("title"), QStringLiteral("subtitle"), QStringLiteral("template")})
        now.remove(key);
    Consultation booklet = m_session.view()->values().consultation;
    booklet.settings.remove(QStringLiteral("extract"));
    const auto plain = consultationOfExtract(booklet);
    if (!plain || m_title->text() != plain->title)
        now[u"title"] = m_title->text();
    if (!plain || m_subtitle->text() != plain->subtitle)
        now[u"subtitle"] = m_subtitle->text();
    if (m_form->currentIndex() > 0)
        now[u"template"] = m_form->currentData().toString();
    return now;
}

void ExtractDialog::accept()
{
    const QJsonObject now = chosen();
    const QJsonValue setting = now.isEmpty() ? QJsonValue() : QJsonValue(now);
    if (now != m_was && !m_session.isReadOnly() &&
        !m_session.apply(
            {QStringLiteral("set_settings"), {{QStringLiteral("extract"), setting}}, {}}))
        return;
    QDialog::accept();
}

} // namespace gaiyo
