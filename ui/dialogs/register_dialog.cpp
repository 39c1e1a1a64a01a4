#include "dialogs/register_dialog.h"

#include "dialogs/file_field.h"
#include "session/register_in_use.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>

namespace gaiyo {

namespace {

constexpr bool kNew = true;

QString registerFilter()
{
    return RegisterDialog::tr("Registers of persons") + QStringLiteral(" (*.db)");
}

bool isBeside(const QString &path, const QString &document)
{
    return QFileInfo(path).absolutePath() == QFileInfo(document).absolutePath();
}

} // namespace

RegisterDialog::RegisterDialog(RegisterInUse &persons, QWidget *parent)
    : FormDialog(QStringLiteral("register"), tr("Use a register of persons"), tr("Use it"), parent)
    , m_persons(persons)
    , m_which(new QComboBox)
    , m_new(new FileField(FileField::Kind::New, registerFilter()))
    , m_existing(new FileField(FileField::Kind::Existing, registerFilter()))
{
    m_which->addItem(tr("One that is there"), !kNew);
    m_which->addItem(tr("A new one"), kNew);
    addRow(tr("&Register"), m_which, QStringLiteral("registerWhich"));
    addRow(tr("&File"), m_existing, QStringLiteral("registerFile"));
    addRow(tr("Save &as"), m_new, QStringLiteral("registerNewFile"));
    addNote(tr("Names, addresses, the letters with nothing masked and the files that came with "
               "them are kept in the register, and never in the document. Everybody who may open "
               "the document can read all that is in its folder: please choose another folder, "
               "which only those may open who need to know who wrote."));
    addNote(tr("This computer remembers which register belongs to the document. Whoever else "
               "needs it chooses it on his own computer."));
    setMinimumWidth(ems(52));
    m_existing->setPath(persons.path());
    connect(m_which, &QComboBox::currentIndexChanged, this, &RegisterDialog::onEdited);
    connect(m_new, &FileField::changed, this, &RegisterDialog::onEdited);
    connect(m_existing, &FileField::changed, this, &RegisterDialog::onEdited);
    onEdited();
    m_which->setFocus();
}

bool RegisterDialog::isNew() const
{
    return m_which->currentData().toBool();
}

QString RegisterDialog::path() const
{
    QString path = (isNew() ? m_new : m_existing)->path();
    if (isNew() && !path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".db");
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

// A register in the document's folder is everybody's: said, and not forbidden.
void RegisterDialog::onEdited()
{
    rows()->setRowVisible(m_new, isNew());
    rows()->setRowVisible(m_existing, !isNew());
    const QString path = this->path();
    doButton()->setEnabled(!path.isEmpty());
    setTrouble(!path.isEmpty() && isBeside(path, m_persons.lookNow().document)
                   ? tr("This is the folder of the document: whoever can open the document can "
                        "read the names as well.")
                   : QString());
}

// It has to be there and to be read; off the window's thread, as a share may take its time.
Result<void> RegisterDialog::prepare(const QString &path)
{
    return runUnlessLeft(
        this, tr("Opening the register of persons…"),
        [look = m_persons.lookAt(path), isNew = isNew()](const Progress &) -> Result<void> {
            if (isNew) {
                if (auto made = PersonRegister::create(look.path, *look.clock); !made)
                    return made;
            }
            const auto read = readKnownPeople(look);
            return read ? Result<void>() : read.error();
        });
}

void RegisterDialog::accept()
{
    const QString path = this->path();
    if (path.isEmpty())
        return;
    if (const auto ready = prepare(path); !ready) {
        if (ready.error().kind != ErrorKind::Cancelled)
            setTrouble(ready.error().message);
        return;
    }
    m_persons.use(path);
    QDialog::accept();
}

} // namespace gaiyo
